package dev.metricwright.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The shortest decimal that parses back to a {@code double}. {@link Double#toString(double)} specifies this decimal
 * from JDK 19 on; older JDKs print some numbers with more digits (JDK-4511638). This class gives the same result on
 * every JDK.
 */
public final class ShortestDecimal {

    /** With this number of digits, every decimal parses back to its number. */
    private static final int DIGITS_AT_MOST = 17;

    /** Bounds have no exponent from this exponent on. */
    private static final int LEAST_PLAIN = -4;

    /** Bounds have an exponent from this exponent on. */
    private static final int FIRST_EXPONENT = 6;

    private ShortestDecimal() {}

    /**
     * The decimal of a number. Among several of the same length, it is the closest to the number.
     *
     * @param value the number
     * @return the decimal, without trailing zeros
     * @throws NumberFormatException if the number is infinite or not a number
     */
    public static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        // Starts with two digits, like Double.toString: the smallest number is 4.9E-324, though 5E-324 parses back.
        for (int digits = 2; digits < DIGITS_AT_MOST; digits++) {
            BigDecimal closest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (closest.doubleValue() == value) {
                return closest.stripTrailingZeros();
            }
            // Above a power of two, numbers are farther apart than below it: a decimal farther away may parse back.
            BigDecimal farther = exact.round(new MathContext(digits, RoundingMode.UP));
            if (farther.doubleValue() == value) {
                return farther.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(DIGITS_AT_MOST, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    }

    /**
     * A number as a user types it: {@code 3} and {@code 0.5}.
     *
     * @param value the number
     * @return its text
     */
    public static String asTyped(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : text(value);
    }

    /**
     * The bound of a bucket as the label {@code le} spells it, in the canonical form of OpenMetrics: {@code 0.1},
     * {@code 1.0}, {@code 1e+06}, {@code +Inf}.
     *
     * @param bound the bound
     * @return its text
     */
    public static String ofBound(double bound) {
        if (!Double.isFinite(bound)) {
            return Double.isNaN(bound) ? "NaN" : bound > 0 ? "+Inf" : "-Inf";
        }
        BigDecimal decimal = of(bound);
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (bound == 0 || (exponent >= LEAST_PLAIN && exponent < FIRST_EXPONENT)) {
            String plain = (bound == 0 && 1 / bound < 0 ? "-" : "") + decimal.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        BigDecimal mantissa = decimal.movePointLeft(exponent).stripTrailingZeros();
        return String.format(
                Locale.ROOT, "%se%s%02d", mantissa.toPlainString(), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /**
     * A number as {@link Double#toString(double)} lays it out: {@code 0.1}, {@code 100.0}, {@code 1.0E10}.
     *
     * @param value the number
     * @return its text, which Java parses as the same number; the text of a finite number is also valid JSON
     */
    public static String text(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal = of(value);
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e7) {
            return withFraction(decimal);
        }
        int exponent = decimal.precision() - decimal.scale() - 1;
        return withFraction(decimal.scaleByPowerOfTen(-exponent)) + "E" + exponent;
    }

    private static String withFraction(BigDecimal decimal) {
        return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
    }
}
