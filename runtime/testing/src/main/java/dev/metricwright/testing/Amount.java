package dev.metricwright.testing;

import dev.metricwright.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a series, or an expected number, and its possible error. Whole numbers and times are exact; fractions and
 * their sums are rounded.
 */
final class Amount {

    /** The relative error of a rounded number. Sums of a few thousand {@code double}s are correct to this precision. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    /** Up to this number, totals are exact in 64 bits. A larger number is only a {@code double}. */
    private static final double LARGEST_TOTAL = 0x1p64;

    /** A number with more digits than these before or after the point is written with an exponent. */
    private static final int PLAIN_DIGITS = 20;

    /** The number of a series before anything is recorded. */
    static final Amount ZERO = of(0);

    /** Null if the number is NaN or infinite. */
    private final @Nullable BigDecimal decimal;

    private final BigDecimal error;
    private final double nearest;

    private Amount(@Nullable BigDecimal decimal, BigDecimal error, double nearest) {
        this.decimal = decimal;
        this.error = error;
        this.nearest = nearest;
    }

    static Amount of(long number) {
        return exact(BigDecimal.valueOf(number));
    }

    static Amount of(double number) {
        if (!Double.isFinite(number)) {
            return new Amount(null, BigDecimal.ZERO, number);
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_TOTAL;
        return whole ? exact(new BigDecimal(number)) : rounded(BigDecimal.valueOf(number));
    }

    static Amount of(Quantity quantity) {
        BigDecimal exact =
                BigDecimal.valueOf(quantity.whole()).add(BigDecimal.valueOf(quantity.decimals(), quantity.digits()));
        return exact(exact).plus(of(quantity.rest()));
    }

    static Amount exact(BigDecimal decimal) {
        return new Amount(decimal, BigDecimal.ZERO, decimal.doubleValue());
    }

    static Amount rounded(BigDecimal decimal) {
        return new Amount(decimal, decimal.abs().multiply(ROUNDING), decimal.doubleValue());
    }

    Amount minus(Amount other) {
        return other.decimal == null
                ? plus(of(-other.nearest))
                : plus(new Amount(other.decimal.negate(), other.error, -other.nearest));
    }

    /** Whether the two numbers are equal within their possible errors. */
    boolean matches(Amount other) {
        if (decimal == null || other.decimal == null) {
            return Double.compare(nearest, other.nearest) == 0;
        }
        return decimal.subtract(other.decimal).abs().compareTo(error.add(other.error)) <= 0;
    }

    private Amount plus(Amount other) {
        if (decimal == null || other.decimal == null) {
            return of(nearest + other.nearest);
        }
        return new Amount(decimal.add(other.decimal), error.add(other.error), nearest + other.nearest);
    }

    /** The number as a scrape writes it, with all of its digits. */
    @Override
    public String toString() {
        if (decimal == null) {
            return Double.isNaN(nearest) ? "NaN" : (nearest > 0 ? "+Inf" : "-Inf");
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        int ahead = shortest.precision() - shortest.scale();
        boolean plain = ahead <= PLAIN_DIGITS && shortest.scale() <= PLAIN_DIGITS;
        return plain ? shortest.toPlainString() : shortest.toString().replace('E', 'e');
    }
}
