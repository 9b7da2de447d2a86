package dev.metricwright.runtime;

import dev.metricwright.Histogram;
import dev.metricwright.Quantity;
import dev.metricwright.Timing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** One series of a histogram. For generated recorders; applications know it as a {@link Histogram}. */
public final class HistogramCell extends Cell implements Histogram {

    private final HistogramTable table;
    /**
     * How many observations of the sum's owner are in each bucket alone; the last is that of {@code +Inf}. Those of others
     * are in their lanes, behind the sum.
     */
    private final AtomicLongArray buckets;

    HistogramCell(HistogramTable table, Row<HistogramCell> row, int offset, State state) {
        super(row, offset, state);
        this.table = table;
        this.buckets = new AtomicLongArray(table.bounds().length + 1);
    }

    @Override
    public void observe(double value) {
        TimeScale scale = table.timeScale();
        if (scale == null && !Double.isNaN(value)) {
            record(value);
        } else if (scale != null && value >= 0 && value < Double.POSITIVE_INFINITY) {
            long nanos = scale.toNanos(value);
            long seconds = nanos < 0 ? scale.toSeconds(value) : 0;
            record(scale, table.buckets().of(value), seconds, Math.max(nanos, 0));
        } else {
            table.incidents.rejected();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    @Override
    public void observe(@Nullable Duration time) {
        TimeScale scale = table.timeScale();
        if (time == null) {
            table.absent("Duration");
        } else if (scale != null && time.getSeconds() >= TimeScale.NANOS_END) {
            double units = scale.units(time.getSeconds(), time.getNano());
            record(scale, table.buckets().of(units), time.getSeconds(), time.getNano());
        } else {
            observeNanos(time.isNegative() ? -1 : time.getSeconds() * TimeScale.NANOS_PER_SECOND + time.getNano());
        }
    }

    @Override
    public void observeNanos(long nanos) {
        TimeScale scale = table.timeScale();
        if (scale == null) {
            table.refuseTime();
        } else if (nanos < 0) {
            table.incidents.rejected();
        } else {
            record(scale, table.buckets().ofNanos(nanos), 0, nanos);
        }
    }

    @Override
    public Timing start() {
        if (table.timeScale() != null) {
            return new RunningTiming(this);
        }
        table.refuseTime();
        return new RunningTiming(null);
    }

    private void record(double value) {
        int bucket = table.buckets().of(value);
        int part = addAmount(value);
        count(part, bucket, 1);
        if (!table.counts(this)) {
            count(part, bucket, -1);
            addAmount(-value);
            HistogramCell next = table.successor(this);
            if (next != null) {
                next.observe(value);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, bucket, value);
        }
    }

    private void record(TimeScale scale, int bucket, long seconds, long nanos) {
        int part = addTime(seconds, nanos);
        if (part == REFUSED) {
            table.incidents.rejected();
            return;
        }
        count(part, bucket, 1);
        if (!table.counts(this)) {
            count(part, bucket, -1);
            addTime(-seconds, -nanos);
            HistogramCell next = table.successor(this);
            if (next != null) {
                next.record(scale, bucket, seconds, nanos);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, bucket, scale.units(seconds, nanos));
        }
    }

    /** Counts an observation, or takes it back, in the part that took it into the sum. */
    private void count(int part, int bucket, int change) {
        @Nullable AtomicLongArray @Nullable [] lanes = lanes();
        if (part == OWN || lanes == null) {
            buckets.setRelease(bucket, buckets.getPlain(bucket) + change);
        } else {
            Lanes.count(lanes, part, 1 + bucket, change);
        }
    }

    /** How many observations are in a bucket alone. */
    private long observations(int bucket) {
        return buckets.get(bucket) + Lanes.sum(lanes(), 1 + bucket);
    }

    /**
     * Reads the distribution.
     *
     * @param counts is set to the number of observations at or below each bound, and last of all
     * @param total is set to their sum
     * @return whether the series is to be exposed
     */
    boolean read(long[] counts, Quantity total) {
        long count = 0;
        for (int i = 0; i < counts.length; i++) {
            count += observations(i);
            counts[i] = count;
        }
        TimeScale scale = table.timeScale();
        if (scale == null) {
            readAmount(total);
        } else {
            readTime(scale, total);
        }
        return count != 0 || hasAppeared();
    }

    @Override
    boolean isTime() {
        return table.timeScale() != null;
    }

    @Override
    int numbers() {
        return 1 + buckets.length();
    }

    @Override
    void release() {
        if (table.exemplars != null) {
            table.exemplars.forget(this);
        }
    }
}
