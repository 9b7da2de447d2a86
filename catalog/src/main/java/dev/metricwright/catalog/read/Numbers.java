package dev.metricwright.catalog.read;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Parses numbers. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][-+]?[0-9]{1,4})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether a text means a number that cannot be a bound: infinite, not a number, or too large for a double. */
    static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text).matches() || (isNumber(text) && !Double.isFinite(Double.parseDouble(text)));
    }

    /** A whole number of at least 1 with at most nine digits. */
    static OptionalInt count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || i == 9) {
                return OptionalInt.empty();
            }
            count = count * 10 + (digit - '0');
        }
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
