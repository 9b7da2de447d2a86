package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A whole number that threads add to: in one place until two of them get in each other's way, and from then on in several
 * {@linkplain Lanes lanes}. Who finds its own mark adds at once, faster than which there is nothing; another one tries to
 * change the number that it has read, and if that fails, it knows that it is not alone.
 *
 * <p>The number is inherited rather than referred to, because there is one of these for each series.
 */
abstract sealed class Adder extends AtomicLong permits AmountSum, TimeSum {

    private static final long serialVersionUID = 1;

    /** The most that stands in one place for long: twice as much is a {@code long} still. */
    static final long FULL = 4_000_000_000L * TimeScale.NANOS_PER_SECOND;

    /** Who added last, as far as one can tell; wrong at worst, which costs an attempt. */
    private int owner;

    private transient volatile @Nullable Lanes lanes;

    Adder() {}

    /**
     * Adds an amount.
     *
     * @param amount what to add, of either sign
     * @return the number of the lane that took it, or 0 where there are none
     */
    final int addWhole(long amount) {
        int thread = (int) Thread.currentThread().getId();
        Lanes apart = lanes;
        if (apart != null) {
            return apart.add(thread, amount) + 1;
        }
        long sum;
        if (owner == thread) {
            sum = addAndGet(amount);
        } else {
            long before = get();
            sum = before + amount;
            if (!compareAndSet(before, sum)) {
                return apart().add(thread, amount) + 1;
            }
            owner = thread;
        }
        if (sum >= FULL) {
            carry();
        }
        return 0;
    }

    private synchronized Lanes apart() {
        Lanes apart = lanes;
        if (apart == null) {
            apart = new Lanes(this);
            lanes = apart;
        }
        return apart;
    }

    /** The lanes, or null where there is no need for them yet. */
    final @Nullable Lanes lanes() {
        return lanes;
    }

    /** More than {@link #FULL} stands in one place: takes it away from there, if need be. */
    abstract void carry();
}
