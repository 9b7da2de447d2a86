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

    /** The first bucket whose bound is not below a value in the unit of the family; that of {@code +Inf} is the last. */
    int of(double value) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** The first bucket whose bound is not below a time; that of {@code +Inf} is the last. */
    int ofNanos(long time) {
        int bucket = 0;
        while (bucket < nanos.length && time > nanos[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
