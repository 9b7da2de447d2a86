package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A time unit in which a family is measured. */
enum TimeScale {
    NANOSECONDS("nanoseconds", 1, 0),
    MICROSECONDS("microseconds", 1_000, 3),
    MILLISECONDS("milliseconds", 1_000_000, 6),
    SECONDS("seconds", 1_000_000_000, 9),
    MINUTES("minutes", 60_000_000_000L, -1),
    HOURS("hours", 3_600_000_000_000L, -1),
    DAYS("days", 86_400_000_000_000L, -1);

    static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Times of fewer seconds fit into a {@code long} of nanoseconds. */
    static final long NANOS_END = 9_000_000_000L;

    /** The nanoseconds of times of fewer seconds are exact in a {@code double}. */
    private static final long EXACT_SECONDS_END = 9_000_000;

    /**
     * The number of low bits that a total past 64 bits keeps in a {@code long}; the high bits are few enough for a
     * {@code double}.
     */
    private static final int LOW_BITS = 62;

    private final String unit;
    private final long nanos;
    /** The number of decimals of the unit that a nanosecond takes; -1 if it is not a decimal fraction of the unit. */
    private final int digits;

    TimeScale(String unit, long nanos, int digits) {
        this.unit = unit;
        this.nanos = nanos;
        this.digits = digits;
    }

    /** The scale of a unit; null if it is not a time unit. */
    static @Nullable TimeScale of(String unit) {
        for (TimeScale scale : values()) {
            if (scale.unit.equals(unit)) {
                return scale;
            }
        }
        return null;
    }

    /** The number of nanoseconds in the unit. */
    long nanos() {
        return nanos;
    }

    /** Rounds an amount in this unit, not negative, to nanoseconds; -1 if there are too many nanoseconds. */
    long toNanos(double units) {
        double nanoseconds = units * nanos;
        return nanoseconds < 0x1p62 ? Math.round(nanoseconds) : -1;
    }

    /** Rounds an amount in this unit, not negative, down to seconds; at most the largest {@code long}. */
    long toSeconds(double units) {
        return (long) (units * nanos / NANOS_PER_SECOND);
    }

    /**
     * An amount of time in this unit. If its nanoseconds are exact, it is the result of one division, so that 1.406
     * seconds are {@code 1.406}.
     */
    double units(long seconds, long nanoseconds) {
        if (seconds > -EXACT_SECONDS_END && seconds < EXACT_SECONDS_END) {
            return (seconds * NANOS_PER_SECOND + nanoseconds) / (double) nanos;
        }
        return nanos < NANOS_PER_SECOND
                ? seconds * (NANOS_PER_SECOND / (double) nanos) + nanoseconds / (double) nanos
                : (seconds + nanoseconds / (double) NANOS_PER_SECOND) / (nanos / (double) NANOS_PER_SECOND);
    }

    /**
     * The largest number of nanoseconds that is not above a bucket's bound. The bound is the number that its shortest
     * decimal states: 0.3 seconds are 300,000,000 nanoseconds, although the nearest double is a little less.
     */
    long floorNanos(double bound) {
        BigDecimal exact =
                BigDecimal.valueOf(bound).multiply(BigDecimal.valueOf(nanos)).setScale(0, RoundingMode.FLOOR);
        return exact.min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.valueOf(Long.MIN_VALUE))
                .longValue();
    }

    /**
     * Writes an amount of time in this unit. The result depends only on the sum of both parts, so that a total never
     * seems to fall when seconds are carried. For units up to the second, the result is exact; only past 64 bits,
     * fractions of the unit are dropped.
     */
    void write(long seconds, long nanoseconds, Quantity quantity) {
        if (digits < 0) {
            long perUnit = nanos / NANOS_PER_SECOND;
            long total = seconds + nanoseconds / NANOS_PER_SECOND;
            long rest = total % perUnit * NANOS_PER_SECOND + nanoseconds % NANOS_PER_SECOND;
            quantity.set(total / perUnit, rest / (double) nanos);
            return;
        }
        long perSecond = NANOS_PER_SECOND / nanos;
        long whole = nanoseconds / nanos;
        if (seconds > (Long.MAX_VALUE - whole) / perSecond) {
            BigInteger total = BigInteger.valueOf(seconds)
                    .multiply(BigInteger.valueOf(perSecond))
                    .add(BigInteger.valueOf(whole));
            BigInteger high = total.shiftRight(LOW_BITS);
            quantity.set(total.subtract(high.shiftLeft(LOW_BITS)).longValue(), high.doubleValue() * (1L << LOW_BITS));
        } else {
            quantity.setDecimal(seconds * perSecond + whole, nanoseconds % nanos, digits);
        }
    }
}
