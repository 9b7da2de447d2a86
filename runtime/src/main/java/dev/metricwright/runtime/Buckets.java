package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** The buckets of a histogram: finds the one that an observation falls into. */
final class Buckets {

    private final double[] bounds;

    /** The bounds in nanoseconds; empty where the family is in no unit of time. */
    private final long[] nanos;

    Buckets(double[] bounds, @Nullable TimeScale scale) {
        this.bounds = bounds;
        this.nanos = new long[scale == null ? 0 : bounds.length];
        for (int i = 0; scale != null && i < bounds.length; i++) {
            nanos[i] = scale.floorNanos(bounds[i]);
        }
    }

    /** How many there are, that of {@code +Inf} included. */
    int count() {
        return bounds.length + 1;
    }

    /** The first bucket whose bound is not below a value; that of {@code +Inf} is the last. */
    int of(double value) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** The first bucket whose bound is not below a time; that of {@code +Inf} is the last. */
    int ofTime(long seconds, long nanoseconds) {
        return ofTime(seconds, nanoseconds, Double.POSITIVE_INFINITY);
    }

    /**
     * The first bucket whose bound is not below a time, or not below the number that the time was rounded from: a bound
     * includes the number that it is, also where that is no whole number of nanoseconds.
     */
    int ofTime(long seconds, long nanoseconds, double value) {
        boolean fits = seconds < TimeScale.NANOS_END;
        long time = fits ? seconds * TimeScale.NANOS_PER_SECOND + nanoseconds : Long.MAX_VALUE;
        int bucket = 0;
        while (bucket < nanos.length && time > nanos[bucket] && value > bounds[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
