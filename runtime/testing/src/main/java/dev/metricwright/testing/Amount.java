package dev.metricwright.testing;

import dev.metricwright.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a series, or one that is expected of it, and how far off it may be: whole numbers and times are exact,
 * fractions are rounded, and so are their sums.
 */
final class Amount {

    /** Sums of a few thousand {@code double}s are right to these many digits. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    /** Up to here totals are exact, 64 bits and all; a larger number is a {@code double} and nothing else. */
    private static final double LARGEST_TOTAL = 0x1p64;

    /** Past these many digits ahead of the point or behind it, a number is written with an exponent. */
    private static final int PLAIN_DIGITS = 20;

    /** What is there before anything is recorded. */
    static final Amount ZERO = of(0);

    /** Null where the number is NaN or infinite. */
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

    /** Whether the two are the same number, as far as they are exact. */
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

    /** The number as a scrape has it, with all of its digits. */
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
