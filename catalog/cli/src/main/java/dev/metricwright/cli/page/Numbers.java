package dev.metricwright.cli.page;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Numbers as both formats write them: decimal, with an exponent or not, infinite or not a number. Hexadecimal numbers and
 * underscores, which later versions of Go parse, are not among them: Prometheus refuses them.
 */
final class Numbers {

    private Numbers() {}

    /** The value of a sample; empty if the text is not a number that fits into a {@code double}. */
    static OptionalDouble value(String text) {
        if (isReal(text)) {
            return real(text);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

    /** A finite number; empty if the text is none. */
    static OptionalDouble finite(String text) {
        return isReal(text) ? real(text) : OptionalDouble.empty();
    }

    /** A whole number of 64 bits; empty if the text is none. */
    static OptionalLong whole(String text) {
        boolean isAscii = text.chars().allMatch(c -> c < 128);
        try {
            return isAscii ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A value in messages, without a fraction if it has none. */
    static String text(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static OptionalDouble real(String text) {
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static boolean isReal(String text) {
        int sign = signAt(text, 0);
        int point = digits(text, sign);
        int fraction = isAt(text, point, '.') ? point + 1 : point;
        int exponent = digits(text, fraction);
        boolean hasDigits = point > sign || exponent > fraction;
        if (!hasDigits || exponent == text.length()) {
            return hasDigits;
        }
        int begin = signAt(text, exponent + 1);
        return (isAt(text, exponent, 'e') || isAt(text, exponent, 'E'))
                && begin < text.length()
                && digits(text, begin) == text.length();
    }

    private static int signAt(String text, int at) {
        return isAt(text, at, '+') || isAt(text, at, '-') ? at + 1 : at;
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** The end of the digits that begin here. */
    private static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
