package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A whole number that threads add to. As long as only one of them does, it owns the number in this object, and changes it
 * without a lock or a fence. When a second one comes, all of them add to {@link Lanes} from then on. What the owner added stays
 * where it is: nobody else ever changes that, so the owner need not be asked, nor know at once.
 *
 * <p>Who adds has to know afterwards whether the amount counts, and reads the state of the {@link Cell} for that. Whether it
 * reads that before others see the amount makes no difference: a series that is removed meanwhile was recorded before it.
 *
 * <p>Cells inherit this rather than refer to it: there are many of them, and each reference is a wait for memory.
 */
abstract sealed class Adder permits Sum {

    /** What is added by the owner, here. */
    static final int OWN = 0;

    /** The most that stands in one place for long: twice as much is a {@code long} still. */
    static final long FULL = 4_000_000_000L * TimeScale.NANOS_PER_SECOND;

    private static final int NOBODY_YET = 0;
    private static final int NOBODY_ANY_MORE = -1;

    private static final AtomicLongFieldUpdater<Adder> NUMBER =
            AtomicLongFieldUpdater.newUpdater(Adder.class, "number");

    /**
     * The id of the owner. Ids are unique as long as threads live, and in practice for ever; those too large for this
     * field, which virtual threads may reach, own nothing here.
     */
    private int owner;

    private volatile long number;

    private volatile @Nullable AtomicLongArray @Nullable [] lanes;

    Adder() {}

    /**
     * Adds an amount.
     *
     * @param amount what to add, of either sign
     * @return the part that took it: {@link #OWN}, or one of the {@link Lanes}
     */
    final int addWhole(long amount) {
        long thread = Thread.currentThread().getId();
        if (owner == thread) {
            return addOwn(amount);
        }
        @Nullable AtomicLongArray[] known = lanes;
        return known != null ? Lanes.add(this, known, thread, amount) : addFirst(thread, amount);
    }

    private int addOwn(long amount) {
        long sum = number + amount;
        NUMBER.lazySet(this, sum);
        if (sum >= FULL) {
            carryOwn();
        }
        return OWN;
    }

    /** The first thread to come is the owner; the second one makes lanes. */
    private int addFirst(long thread, long amount) {
        synchronized (lock()) {
            if (owner == NOBODY_YET && thread <= Integer.MAX_VALUE) {
                owner = (int) thread;
            }
        }
        return owner == thread ? addOwn(amount) : Lanes.add(this, shared(), thread, amount);
    }

    private @Nullable AtomicLongArray[] shared() {
        synchronized (lock()) {
            @Nullable AtomicLongArray[] known = lanes;
            if (known == null) {
                known = Lanes.together(numbers());
                lanes = known;
                owner = NOBODY_ANY_MORE;
            }
            return known;
        }
    }

    /** Threads have met: gives each a lane. */
    final @Nullable AtomicLongArray[] apart(@Nullable AtomicLongArray[] together) {
        synchronized (lock()) {
            @Nullable AtomicLongArray[] known = lanes;
            if (known == null || known == together) {
                known = Lanes.apart(together);
                lanes = known;
            }
            return known;
        }
    }

    private void carryOwn() {
        synchronized (lock()) {
            if (carry()) {
                NUMBER.lazySet(this, number - FULL);
            }
        }
    }

    /** What the owner added. */
    final long own() {
        return number;
    }

    /** What was added since there was a second thread, or null as long as there was none. */
    final @Nullable AtomicLongArray @Nullable [] lanes() {
        return lanes;
    }

    /** How many numbers a lane has room for: the one that is added to, and what counts along with it. */
    abstract int numbers();

    /** Counts {@link #FULL} elsewhere, if need be; says whether it is to be taken away from where it stands. Under the lock. */
    abstract boolean carry();

    /** What the rare changes are made under, and nothing of the application. */
    abstract Object lock();
}
