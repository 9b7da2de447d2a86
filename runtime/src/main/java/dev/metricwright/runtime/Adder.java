package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A whole number that threads add to. As long as only one of them does, it owns the number that this class is, and changes it
 * without a lock or a fence. When a second one comes, all of them add to a {@link SharedNumber} from then on. What the owner
 * added stays where it is: nobody else ever changes that, so the owner need not be asked, nor know at once.
 *
 * <p>Who adds has to know afterwards whether the amount counts, and reads the state of its {@link Cell} for that. Whether it
 * reads that before others see the amount makes no difference: a series that is removed meanwhile was recorded before it.
 *
 * <p>The number is inherited rather than referred to, because there is one of these for each series.
 */
abstract sealed class Adder extends AtomicLong permits AmountSum, TimeSum {

    private static final long serialVersionUID = 1;

    /** The lane of the owner. */
    static final int OWN = 0;

    /** The most that stands in one place for long: twice as much is a {@code long} still. */
    static final long FULL = 4_000_000_000L * TimeScale.NANOS_PER_SECOND;

    private static final int NOBODY_YET = 0;
    private static final int NOBODY_ANY_MORE = -1;

    /**
     * The id of the owner. Ids are unique as long as threads live, and in practice for ever; those too large for this
     * field, which virtual threads may reach, own nothing.
     */
    private int owner;

    private transient volatile @Nullable SharedNumber shared;

    Adder() {}

    /**
     * Adds an amount.
     *
     * @param amount what to add, of either sign
     * @return the lane that took it: {@link #OWN}, or one of {@link SharedNumber}
     */
    final int addWhole(long amount) {
        long thread = Thread.currentThread().getId();
        if (owner == thread) {
            return addOwn(amount);
        }
        SharedNumber others = shared;
        return others != null ? others.add(thread, amount) : addFirst(thread, amount);
    }

    private int addOwn(long amount) {
        long sum = getPlain() + amount;
        setRelease(sum);
        if (sum >= FULL) {
            carryOwn();
        }
        return OWN;
    }

    /** The first thread to come is the owner; the second one makes a number for all. */
    private int addFirst(long thread, long amount) {
        return owns(thread) ? addOwn(amount) : newShared().add(thread, amount);
    }

    private synchronized boolean owns(long thread) {
        if (owner == NOBODY_YET && thread <= Integer.MAX_VALUE) {
            owner = (int) thread;
        }
        return owner == thread;
    }

    private synchronized SharedNumber newShared() {
        SharedNumber number = shared;
        if (number == null) {
            number = new SharedNumber(this);
            shared = number;
            owner = NOBODY_ANY_MORE;
        }
        return number;
    }

    /** What was added since there was a second thread, or null as long as there was none. */
    final @Nullable SharedNumber sharedNumber() {
        return shared;
    }

    private synchronized void carryOwn() {
        if (carry()) {
            setRelease(getPlain() - FULL);
        }
    }

    /** Counts {@link #FULL} elsewhere, if need be; says whether it is to be taken away from where it stands. Under this lock. */
    abstract boolean carry();
}
