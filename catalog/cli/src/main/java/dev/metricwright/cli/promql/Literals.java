package dev.metricwright.cli.promql;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and durations as PromQL writes them. */
final class Literals {

    static final Pattern NUMBER = Pattern.compile(
            "(?>0[xX][0-9a-fA-F]+|(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?![0-9A-Za-z_])");

    /** A number in Prometheus 3, which may have an underscore between two digits. */
    static final Pattern SPACED_NUMBER = Pattern.compile(
            "(?>0[xX]_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|(?:D(?:\\.(?:D)?)?|\\.D)(?:[eE][+-]?D)?)(?![0-9A-Za-z_])"
                    .replace("D", "[0-9]+(?:_[0-9]+)*"));

    static final Pattern DURATION = Pattern.compile("(?=[0-9])(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?"
            + "(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?(?![0-9A-Za-z_])");

    /** The milliseconds of each unit of a duration, in the order of its groups: years have 365 days. */
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000, 86_400_000, 3_600_000, 60_000, 1_000, 1};

    private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");

    /** The longest duration in milliseconds: Prometheus counts nanoseconds in 64 bits. */
    private static final long LONGEST = Long.MAX_VALUE / 1_000_000;

    private static final Pattern OCTAL = Pattern.compile("0[0-7]+");

    private Literals() {}

    /** The value of a number; empty if it is too large. A leading zero makes a whole number octal, as in Go. */
    static Optional<Double> number(String written) {
        String text = written.replace("_", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("inf")) {
            return Optional.of(Double.POSITIVE_INFINITY);
        }
        if (lower.equals("nan")) {
            return Optional.of(Double.NaN);
        }
        if (lower.startsWith("0x")) {
            return whole(lower.substring(2), 16);
        }
        Optional<Double> octal = OCTAL.matcher(text).matches() ? whole(text, 8) : Optional.empty();
        return octal.or(() -> Optional.of(Double.valueOf(text))).filter(Double::isFinite);
    }

    private static Optional<Double> whole(String digits, int radix) {
        try {
            return Optional.of((double) Long.parseLong(digits, radix));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The value of a duration; empty if it is longer than Prometheus can count. */
    static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        long sum = 0;
        for (int unit = 0; unit < MILLIS.length; unit++) {
            String digits = parts.group(unit + 1);
            long count = digits == null
                    ? 0
                    : whole(digits, 10).map(Double::longValue).orElse(Long.MAX_VALUE);
            if (count > LONGEST / MILLIS[unit]) {
                return Optional.empty();
            }
            sum += count * MILLIS[unit];
        }
        return sum > LONGEST ? Optional.empty() : Optional.of(Duration.ofMillis(sum));
    }

    /** A duration as it is written, such as {@code 1m20s}; what is shorter than a millisecond is left out. */
    static String text(Duration duration) {
        long rest = duration.toMillis();
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < MILLIS.length; unit++) {
            if (rest >= MILLIS[unit]) {
                text.append(rest / MILLIS[unit]).append(UNITS.get(unit));
                rest %= MILLIS[unit];
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
