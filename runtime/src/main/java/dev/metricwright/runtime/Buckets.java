package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** The buckets of a histogram. Finds the bucket of an observation. */
final class Buckets {

    private final double[] bounds;

    /** The bounds in nanoseconds; empty if the family is not measured in a time unit. */
    private final long[] nanos;

    Buckets(double[] bounds, @Nullable TimeScale scale) {
        this.bounds = bounds;
        this.nanos = new long[scale == null ? 0 : bounds.length];
        for (int i = 0; scale != null && i < bounds.length; i++) {
            nanos[i] = scale.floorNanos(bounds[i]);
        }
    }

    /** The number of buckets, including the bucket of {@code +Inf}. */
    int count() {
        return bounds.length + 1;
    }

    /** The first bucket whose bound is not below a value. The last bucket is the bucket of {@code +Inf}. */
    int of(double value) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** The first bucket whose bound is not below a time. The last bucket is the bucket of {@code +Inf}. */
    int ofTime(long seconds, long nanoseconds) {
        return ofTime(seconds, nanoseconds, Double.POSITIVE_INFINITY);
    }

    /**
     * The first bucket whose bound is not below a time, or not below the number from which the time was rounded. A
     * bound is inclusive even if it is not a whole number of nanoseconds.
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
