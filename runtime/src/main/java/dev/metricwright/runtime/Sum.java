package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the recordings of a series, from its first recording to its removal. A re-created series has a new sum.
 *
 * <p>The first thread that adds is the owner. The owner adds to a number that no other thread changes, without a lock.
 * As soon as a second thread adds, all threads add to a {@link LongAdder}, the owner included; the total is the sum of
 * both. The owner is identified by the thread object, so a subclass of {@link Thread} cannot interfere.
 *
 * <p>Amounts are kept as whole numbers, exact in 64 bits, and separate fractions. Times are kept in nanoseconds; whole
 * seconds are carried to a second number before the nanoseconds can wrap.
 *
 * <p>The state shows whether the series is in its table. A recording adds first and reads the state afterwards. If the
 * series was removed, the recording withdraws the amount and records it again.
 */
final class Sum {

    /** The series is in the table. */
    static final int ACTIVE = 0;

    /** Nothing was recorded since the table last looked for idle series. */
    static final int IDLE = 1;

    /** The series was removed from a family that retains series. It leaves the table when its place is needed. */
    static final int RETAINED = 2;

    /** The series is no longer in the table. Its sum stays in this state. */
    static final int REMOVED = 3;

    /** The owner added the amount. */
    static final int BY_OWNER = 0;

    /** The amount was added to the adder that all threads share. */
    static final int SHARED = 1;

    /** The amount was not added. */
    static final int REFUSED = 2;

    /** Up to this number, every whole number is exact in a {@code double}. */
    private static final double WHOLE = 1L << 53;

    /**
     * Longer times are split into seconds and nanoseconds, so that 2<sup>32</sup> recordings fit between two scrapes.
     */
    private static final long LONG_TIME = 1L << 30;

    /** From this number on, a scrape carries nanoseconds to the seconds. */
    private static final long CARRIED_FROM = 1L << 61;

    private static final long MOST_SECONDS = Long.MAX_VALUE - 20_000_000_000L;

    private static final double UNSIGNED = 0x1p64;

    /**
     * One reference for each thread, created when the thread first owns a sum. It keeps neither the thread nor these
     * classes in memory.
     */
    private static final ThreadLocal<WeakReference<Thread>> SELF = new ThreadLocal<>();

    private static final AtomicLongFieldUpdater<Sum> OWN = AtomicLongFieldUpdater.newUpdater(Sum.class, "own");
    private static final AtomicIntegerFieldUpdater<Sum> STATE =
            AtomicIntegerFieldUpdater.newUpdater(Sum.class, "state");

    private volatile int state;

    /** Set once, under the lock of this object. A thread that does not see it yet looks again under the lock. */
    private @Nullable WeakReference<Thread> owner;

    private volatile long own;
    private volatile @Nullable LongAdder shared;

    /** Fractions of amounts; few sums have any. */
    private volatile @Nullable DoubleAdder fractions;

    /** Seconds of times that are not included in the nanoseconds; few sums have any. */
    private volatile @Nullable Seconds carried;

    /** A number that changes under the lock of the sum. */
    private static final class Seconds {
        private long number;
    }

    Sum() {}

    int state() {
        return state;
    }

    boolean isRemoved() {
        return state == REMOVED;
    }

    void become(int next) {
        state = next;
    }

    /** Changes the state if it is still the expected one. */
    boolean become(int expected, int next) {
        return STATE.compareAndSet(this, expected, next);
    }

    /**
     * Adds a whole number.
     *
     * @param amount the number, of either sign
     * @return whether the owner added it
     */
    boolean add(long amount) {
        LongAdder adder = shared;
        if (adder == null) {
            WeakReference<Thread> known = owner;
            if (known != null && known.refersTo(Thread.currentThread())) {
                OWN.lazySet(this, own + amount);
                return true;
            }
            adder = claimOrShare();
            if (adder == null) {
                OWN.lazySet(this, own + amount);
                return true;
            }
        }
        adder.add(amount);
        return false;
    }

    /**
     * Makes the current thread the owner if there is no owner. Returns null if the current thread is the owner and no
     * other thread has added; otherwise returns the shared adder.
     */
    private @Nullable LongAdder claimOrShare() {
        synchronized (this) {
            if (owner == null) {
                owner = self();
                return null;
            }
            return owner.refersTo(Thread.currentThread()) && shared == null ? null : adder();
        }
    }

    private LongAdder adder() {
        synchronized (this) {
            LongAdder adder = shared;
            if (adder == null) {
                adder = new LongAdder();
                shared = adder;
            }
            return adder;
        }
    }

    private static WeakReference<Thread> self() {
        WeakReference<Thread> self = SELF.get();
        if (self == null) {
            self = new WeakReference<>(Thread.currentThread());
            SELF.set(self);
        }
        return self;
    }

    /**
     * Adds an amount, exactly if it is whole.
     *
     * @return whether the owner added the whole part
     */
    boolean addAmount(double amount) {
        long whole = Math.abs(amount) <= WHOLE ? (long) amount : 0;
        if (whole != amount) {
            fractions().add(amount - whole);
        }
        return add(whole);
    }

    private DoubleAdder fractions() {
        DoubleAdder known = fractions;
        if (known == null) {
            synchronized (this) {
                known = fractions;
                if (known == null) {
                    known = new DoubleAdder();
                    fractions = known;
                }
            }
        }
        return known;
    }

    /**
     * Adds a time, or withdraws one that was added.
     *
     * @param time its seconds
     * @param nanos its nanoseconds, any number with the same sign
     * @return {@link #BY_OWNER} or {@link #SHARED}; {@link #REFUSED} if the sum would become too large, and is
     *     unchanged
     */
    int addTime(long time, long nanos) {
        boolean isLong = time != 0 || nanos >= LONG_TIME || nanos <= -LONG_TIME;
        long rest = nanos;
        if (isLong) {
            rest = nanos % TimeScale.NANOS_PER_SECOND;
            if (!addSeconds(time, nanos / TimeScale.NANOS_PER_SECOND)) {
                return REFUSED;
            }
        }
        return add(rest) ? BY_OWNER : SHARED;
    }

    private boolean addSeconds(long time, long more) {
        synchronized (this) {
            Seconds seconds = seconds();
            boolean isTooLong =
                    time > MOST_SECONDS - Math.max(0, more) || seconds.number > MOST_SECONDS - Math.max(0, time + more);
            seconds.number += isTooLong ? 0 : time + more;
            return !isTooLong;
        }
    }

    /** Under the lock. */
    private Seconds seconds() {
        Seconds known = carried;
        if (known == null) {
            known = new Seconds();
            carried = known;
        }
        return known;
    }

    private long whole() {
        LongAdder adder = shared;
        return adder == null ? own : own + adder.sum();
    }

    private double fraction() {
        DoubleAdder known = fractions;
        return known == null ? 0 : known.sum();
    }

    /** The sum of amounts, rounded to a {@code double}. */
    double amount() {
        return whole() + fraction();
    }

    /** Sets a quantity to the sum of amounts. */
    void readAmount(Quantity quantity) {
        quantity.set(whole(), fraction());
    }

    /** Sets a quantity to the sum of times. */
    void readTime(TimeScale scale, Quantity quantity) {
        long nanos = whole();
        if (carried == null && nanos >= 0 && nanos < CARRIED_FROM) {
            scale.write(0, nanos, quantity);
            return;
        }
        synchronized (this) {
            // Created before the nanoseconds shrink, so that a reader that sees the smaller number also reads the
            // seconds.
            Seconds seconds = seconds();
            nanos = whole();
            if (nanos >= CARRIED_FROM) {
                long more = nanos / TimeScale.NANOS_PER_SECOND;
                seconds.number += more;
                adder().add(-more * TimeScale.NANOS_PER_SECOND);
                nanos -= more * TimeScale.NANOS_PER_SECOND;
            }
            scale.write(seconds.number, nanos, quantity);
        }
    }

    /** Corrects a sum of amounts that were never negative: all 64 bits are magnitude. */
    static void makeUnsigned(Quantity total) {
        if (total.whole() < 0) {
            total.set(total.whole(), total.rest() + UNSIGNED);
        }
    }
}
