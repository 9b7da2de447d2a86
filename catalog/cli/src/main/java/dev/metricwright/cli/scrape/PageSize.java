package dev.metricwright.cli.scrape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size of a page. It is written as a number of bytes, or with a unit as Prometheus does, where {@code 1MB} is 1024
 * {@code KB}.
 *
 * @param bytes its number of bytes, which an array can hold
 */
public record PageSize(int bytes) {

    private static final Pattern TEXT = Pattern.compile("(?i)0*([1-9][0-9]{0,9})(B|KB|MB|GB)?");
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");

    /** The length of the longest array that every JDK allocates, without one byte. */
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    /**
     * Reads a size.
     *
     * @param text the text, such as {@code 256MB}
     * @return the size; empty if the text is not a size between 1 byte and 2 GB
     */
    public static Optional<PageSize> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String unit = parts.group(2) == null ? "B" : parts.group(2).toUpperCase(Locale.ROOT);
        int shift = 10 * UNITS.indexOf(unit);
        long count = Long.parseLong(parts.group(1));
        return count > LARGEST >> shift ? Optional.empty() : Optional.of(new PageSize((int) (count << shift)));
    }

    /** {@return the size with the largest unit of which it is a multiple} */
    @Override
    public String toString() {
        int unit = Math.min(Integer.numberOfTrailingZeros(bytes) / 10, UNITS.size() - 1);
        return (bytes >> (10 * unit)) + UNITS.get(unit);
    }
}
