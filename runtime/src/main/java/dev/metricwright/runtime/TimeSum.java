package dev.metricwright.runtime;

import dev.metricwright.Quantity;

/**
 * A sum of times, exact in nanoseconds, that does not wrap: nanoseconds, of which whole seconds are carried off before a
 * {@code long} is full.
 */
final class TimeSum extends Adder implements Sum {

    private static final long serialVersionUID = 1;

    /** About ten hours. Longer times go to the seconds at once, lest few of them at the same time fill the nanoseconds. */
    private static final long LONG_TIME = 1L << 45;
    /** Leaves room for the seconds in the nanoseconds. */
    private static final long MOST_SECONDS = Long.MAX_VALUE - 10_000_000_000L;

    static final int REFUSED = -1;

    private final TimeScale scale;
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
     * @return the {@linkplain Adder#addWhole lane}, or {@link #REFUSED} if the sum would be too large to hold; it is
     *     unchanged then
     */
    int add(long seconds, long nanoseconds) {
        return seconds != 0 || nanoseconds >= LONG_TIME || nanoseconds <= -LONG_TIME
                ? addLong(seconds, nanoseconds)
                : addWhole(nanoseconds);
    }

    private synchronized int addLong(long seconds, long nanoseconds) {
        long more = nanoseconds / TimeScale.NANOS_PER_SECOND;
        boolean comes = seconds > 0 || more > 0;
        if (comes && (seconds > MOST_SECONDS - more || carriedSeconds > MOST_SECONDS - more - seconds)) {
            return REFUSED;
        }
        carriedSeconds = carriedSeconds + seconds + more;
        return addWhole(nanoseconds % TimeScale.NANOS_PER_SECOND);
    }

    @Override
    synchronized boolean carry() {
        carriedSeconds = carriedSeconds + FULL / TimeScale.NANOS_PER_SECOND;
        return true;
    }

    /** The carried seconds are set before the nanoseconds shrink, so that who sees none has read a long that is whole. */
    @Override
    public void read(Quantity quantity) {
        long uncarried = get();
        if (carriedSeconds == 0 && sharedNumber() == null) {
            scale.write(0, uncarried, quantity);
        } else {
            readAll(quantity);
        }
    }

    private synchronized void readAll(Quantity quantity) {
        long seconds = carriedSeconds;
        long nanos = get();
        SharedNumber others = sharedNumber();
        for (int part = 0; others != null && part < SharedNumber.parts(); part++) {
            nanos += others.part(part);
            seconds += nanos / TimeScale.NANOS_PER_SECOND;
            nanos %= TimeScale.NANOS_PER_SECOND;
        }
        scale.write(seconds, nanos, quantity);
    }
}
