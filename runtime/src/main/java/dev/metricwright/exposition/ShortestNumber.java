package dev.metricwright.exposition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that is parsed as the same {@code double}, in the form of Go's {@code %g}. Prometheus itself
 * writes numbers in this form, and the canonical numbers of OpenMetrics are defined by it.
 */
final class ShortestNumber {

    /** Up to this number of digits, the result of {@link Double#toString} is always the shortest. */
    private static final int TRUSTED_DIGITS = 15;

    /** From JDK 19 on, longer results are also the shortest, and the closest of these (JDK-4511638). */
    private static final boolean TRUSTED = Runtime.version().feature() >= 19;

    private ShortestNumber() {}

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal decimal = decimal(value);
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = decimal.precision() - decimal.scale() - 1;
        StringBuilder text = new StringBuilder(24);
        if (value < 0) {
            text.append('-');
        }
        if (exponent < -4 || exponent > 5) {
            scientific(text, digits, exponent);
        } else {
            text.append(decimal.abs().toPlainString());
        }
        return text.toString();
    }

    /**
     * The shortest decimal that is parsed as the value.
     *
     * @param value a finite value
     * @return the decimal, without trailing zeros
     */
    static BigDecimal decimal(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        // Double.toString always writes two digits, but a subnormal number may need only one: it writes 4.9E-324 for
        // 5e-324.
        boolean trusted = Math.abs(value) >= Double.MIN_NORMAL && (TRUSTED || decimal.precision() <= TRUSTED_DIGITS);
        return trusted || value == 0 ? decimal : shortened(decimal, value);
    }

    private static BigDecimal shortened(BigDecimal decimal, double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = decimal;
        for (int digits = decimal.precision(); digits > 0; digits--) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != value) {
                // Next to a power of two, the numbers above are farther apart than the numbers below, so a farther
                // decimal may still fit.
                shorter = exact.round(new MathContext(digits, RoundingMode.UP));
            }
            if (shorter.doubleValue() != value) {
                break;
            }
            shortest = shorter.stripTrailingZeros();
        }
        return shortest;
    }

    private static void scientific(StringBuilder text, String digits, int exponent) {
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            text.append('0');
        }
        text.append(magnitude);
    }
}
