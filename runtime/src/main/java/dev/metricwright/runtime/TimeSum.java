package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A sum of times, exact in nanoseconds, that does not wrap: a {@code long} of nanoseconds, of which whole seconds are
 * carried off before it is full.
 */
final class TimeSum implements Sum {

    private static final long CARRY_SECONDS = 4_000_000_000L;
    private static final long CARRY_NANOS = CARRY_SECONDS * TimeScale.NANOS_PER_SECOND;
    /** About ten hours. Longer times go to the seconds at once, lest few of them at the same time fill the nanoseconds. */
    private static final long LONG_TIME = 1L << 45;
    /** Leaves room for the seconds in the nanoseconds. */
    private static final long MOST_SECONDS = Long.MAX_VALUE - 10_000_000_000L;

    private final TimeScale scale;
    private final AtomicLong nanos = new AtomicLong();
    private volatile long carriedSeconds;

    TimeSum(TimeScale scale) {
        this.scale = scale;
    }

    TimeScale scale() {
        return scale;
    }

    /**
     * Adds a time, or takes one back that was added.
     *
     * @param seconds its seconds
     * @param nanoseconds its nanoseconds, any number, of the same sign
     * @return false if the sum would be too large to hold; it is unchanged then
     */
    boolean add(long seconds, long nanoseconds) {
        if (seconds != 0 || nanoseconds >= LONG_TIME || nanoseconds <= -LONG_TIME) {
            return addLong(seconds, nanoseconds);
        }
        if (nanos.addAndGet(nanoseconds) >= CARRY_NANOS) {
            carry();
        }
        return true;
    }

    private synchronized boolean addLong(long seconds, long nanoseconds) {
        long more = nanoseconds / TimeScale.NANOS_PER_SECOND;
        boolean comes = seconds > 0 || more > 0;
        if (comes && (seconds > MOST_SECONDS - more || carriedSeconds > MOST_SECONDS - more - seconds)) {
            return false;
        }
        carriedSeconds = carriedSeconds + seconds + more;
        if (nanos.addAndGet(nanoseconds % TimeScale.NANOS_PER_SECOND) >= CARRY_NANOS) {
            carry();
        }
        return true;
    }

    private synchronized void carry() {
        if (nanos.get() >= CARRY_NANOS) {
            carriedSeconds = carriedSeconds + CARRY_SECONDS;
            nanos.addAndGet(-CARRY_NANOS);
        }
    }

    /** The carried seconds are set before the nanoseconds shrink, so that who sees none has read a long that is whole. */
    @Override
    public void read(Quantity quantity) {
        long uncarried = nanos.get();
        if (carriedSeconds == 0) {
            scale.write(0, uncarried, quantity);
        } else {
            synchronized (this) {
                scale.write(carriedSeconds, nanos.get(), quantity);
            }
        }
    }
}
