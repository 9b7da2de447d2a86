package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * The value of a gauge, from the start of its series to its removal. A gauge that is only incremented and
 * decremented is never set: its value is a sum. Once a gauge is set, its value is a {@code double}.
 */
final class Level {

    /** A NaN that {@code set} never stores. Values are stored as their difference to it, so that 0 means: never set. */
    private static final long NEVER_SET = 0x7ff8000000000001L;

    private static final AtomicLongFieldUpdater<Level> BITS = AtomicLongFieldUpdater.newUpdater(Level.class, "bits");
    private static final AtomicIntegerFieldUpdater<Level> TRACKED =
            AtomicIntegerFieldUpdater.newUpdater(Level.class, "tracked");

    /** The changes before the gauge was first set. The state of this sum is the state of the series. */
    final Sum changes = new Sum();

    private volatile long bits;
    private volatile boolean changed;
    private volatile int tracked;

    Level() {}

    void set(double value) {
        BITS.lazySet(this, Double.doubleToLongBits(value) ^ NEVER_SET);
    }

    void change(double amount) {
        long before = bits;
        if (before == 0) {
            changes.addAmount(amount);
            if (!changed) {
                changed = true;
            }
            return;
        }
        while (!BITS.compareAndSet(this, before, Double.doubleToLongBits(value(before) + amount) ^ NEVER_SET)) {
            before = bits;
        }
    }

    private static double value(long bits) {
        return Double.longBitsToDouble(bits ^ NEVER_SET);
    }

    /** Whether the gauge has a value yet. */
    boolean isKnown() {
        return bits != 0 || changed;
    }

    double value() {
        long known = bits;
        return known == 0 ? changes.amount() : value(known);
    }

    /** Counts the activities in progress, so that the series does not expire. */
    void track(int change) {
        TRACKED.addAndGet(this, change);
    }

    boolean isTracked() {
        return tracked != 0;
    }
}
