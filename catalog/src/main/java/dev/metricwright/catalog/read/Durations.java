package dev.metricwright.catalog.read;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses durations. */
public final class Durations {

    /** Durations as Prometheus writes them, but without years: no metric is silent for a year. */
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]{1,6})w)?(?:([0-9]{1,6})d)?(?:([0-9]{1,6})h)?"
            + "(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?(?:([0-9]{1,6})ms)?");

    private static final Duration[] UNITS = {
        Duration.ofDays(7),
        Duration.ofDays(1),
        Duration.ofHours(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(1),
        Duration.ofMillis(1)
    };

    private Durations() {}

    /** The longest duration. A {@code long} can count the nanoseconds of one of 292 years. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /**
     * Parses a duration above zero, of at most a hundred years.
     *
     * @param text the duration, such as {@code 1h30m}
     * @return the duration; empty if the text is not one
     */
    public static Optional<Duration> read(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        for (int i = 0; i < UNITS.length; i++) {
            String amount = matcher.group(i + 1);
            if (amount != null) {
                sum = sum.plus(UNITS[i].multipliedBy(Long.parseLong(amount)));
            }
        }
        return sum.isZero() || sum.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(sum);
    }
}
