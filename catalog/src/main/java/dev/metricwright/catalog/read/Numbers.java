package dev.metricwright.catalog.read;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a number, and what is a duration. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][-+]?[0-9]{1,4})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** As Prometheus writes them; its years are left out, no metric is silent for one. */
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

    private Numbers() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether a number was meant that no bucket bound can be: infinite, not a number, or past what a double holds. */
    static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text).matches() || (isNumber(text) && !Double.isFinite(Double.parseDouble(text)));
    }

    /** A whole number of at least 1 with at most nine digits. */
    static Optional<Integer> count(String text) {
        return Optional.of(text)
                .filter(digits -> COUNT.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(count -> count > 0);
    }

    /** A duration above zero. */
    static Optional<Duration> duration(String text) {
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
        return sum.isZero() ? Optional.empty() : Optional.of(sum);
    }
}
