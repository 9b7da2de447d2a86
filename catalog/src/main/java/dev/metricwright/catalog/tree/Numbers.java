package dev.metricwright.catalog.tree;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as a document may write them. */
public final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][-+]?[0-9]{1,4})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    /**
     * Whether a text is a decimal number.
     *
     * @param text the text
     * @return true if it is one, however large
     */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * Whether a text means a number that cannot be a bound: infinite, not a number, or too large for a double.
     *
     * @param text the text
     * @return true if it means such a number
     */
    public static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text).matches() || (isNumber(text) && !Double.isFinite(Double.parseDouble(text)));
    }

    /**
     * Parses a whole number of at least 1 with at most nine digits.
     *
     * @param text the text
     * @return the number; empty if the text is not such a number
     */
    public static OptionalInt count(String text) {
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
