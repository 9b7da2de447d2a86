package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded in a series adds up to this: amounts, of which what is whole is exact in 64 bits and fractions are beside
 * it, or times, exact in nanoseconds, that do not wrap, because whole seconds are carried off before a {@code long} is full.
 */
abstract sealed class Sum extends Adder permits Cell {

    /** Says that a time was not added: the sum would be too large to hold. */
    static final int REFUSED = -1;

    /** Up to here every whole number is a double. */
    private static final double WHOLE = 1L << 53;

    private static final double UNSIGNED = 0x1p64;

    /** About ten hours. Longer times go to the seconds at once, lest few of them at the same time fill the nanoseconds. */
    private static final long LONG_TIME = 1L << 45;

    /** Leaves room for the seconds in the nanoseconds. */
    private static final long MOST_SECONDS = Long.MAX_VALUE - 10_000_000_000L;

    private volatile @Nullable Remainder remainder;

    Sum() {}

    /** Adds an amount; returns the {@linkplain #addWhole part} that took what is whole of it. */
    final int addAmount(double amount) {
        boolean isExact = Math.abs(amount) <= WHOLE;
        long whole = isExact ? (long) amount : 0;
        if (whole != amount) {
            remainder().add(amount - whole);
        }
        return addWhole(whole);
    }

    /**
     * Adds a time, or takes one back that was added.
     *
     * @param seconds its seconds
     * @param nanoseconds its nanoseconds, any number, of the same sign
     * @return the {@linkplain #addWhole part}, or {@link #REFUSED} if the sum would be too large to hold; it is unchanged then
     */
    final int addTime(long seconds, long nanoseconds) {
        return seconds != 0 || nanoseconds >= LONG_TIME || nanoseconds <= -LONG_TIME
                ? addLongTime(seconds, nanoseconds)
                : addWhole(nanoseconds);
    }

    private int addLongTime(long seconds, long nanoseconds) {
        long more = nanoseconds / TimeScale.NANOS_PER_SECOND;
        boolean comes = seconds > 0 || more > 0;
        synchronized (lock()) {
            Remainder carried = remainder();
            if (comes && (seconds > MOST_SECONDS - more || carried.seconds() > MOST_SECONDS - more - seconds)) {
                return REFUSED;
            }
            carried.setSeconds(carried.seconds() + seconds + more);
            return addWhole(nanoseconds % TimeScale.NANOS_PER_SECOND);
        }
    }

    @Override
    final boolean carry() {
        if (!isTime()) {
            return false; // a count beyond this would take centuries; its bits are read without a sign
        }
        Remainder carried = remainder();
        carried.setSeconds(carried.seconds() + FULL / TimeScale.NANOS_PER_SECOND);
        return true;
    }

    private Remainder remainder() {
        Remainder known = remainder;
        return known == null ? newRemainder() : known;
    }

    private Remainder newRemainder() {
        synchronized (lock()) {
            Remainder known = remainder;
            if (known == null) {
                known = new Remainder();
                remainder = known;
            }
            return known;
        }
    }

    /** Whether it is times that are added. */
    abstract boolean isTime();

    /** The sum of amounts of either sign, as near as a {@code double} comes. */
    final double amount() {
        return whole() + fractions();
    }

    /** Sets a quantity to the sum of amounts; recordings go on meanwhile. */
    final void readAmount(Quantity quantity) {
        quantity.set(whole(), fractions());
    }

    private long whole() {
        return own() + Lanes.sum(lanes(), 0);
    }

    private double fractions() {
        Remainder known = remainder;
        return known == null ? 0 : known.sum();
    }

    /**
     * Sets a quantity to the sum of times; recordings go on meanwhile. Seconds are carried before the nanoseconds shrink, so
     * that who sees none has read a long that is whole.
     */
    final void readTime(TimeScale scale, Quantity quantity) {
        long uncarried = own();
        if (remainder == null && lanes() == null) {
            scale.write(0, uncarried, quantity);
            return;
        }
        synchronized (lock()) {
            @Nullable AtomicLongArray @Nullable [] rows = lanes();
            long seconds = remainder == null ? 0 : remainder().seconds();
            long nanos = own();
            for (int row = 0; rows != null && row < rows.length; row++) {
                nanos += Lanes.read(rows, row, 0);
                seconds += nanos / TimeScale.NANOS_PER_SECOND;
                nanos %= TimeScale.NANOS_PER_SECOND;
            }
            scale.write(seconds, nanos, quantity);
        }
    }

    /** Makes a sum of amounts right none of which was negative: all 64 bits are magnitude. */
    static void makeUnsigned(Quantity total) {
        if (total.whole() < 0) {
            total.set(total.whole(), total.rest() + UNSIGNED);
        }
    }
}
