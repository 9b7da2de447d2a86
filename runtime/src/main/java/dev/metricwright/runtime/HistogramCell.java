package dev.metricwright.runtime;

import dev.metricwright.Histogram;
import dev.metricwright.Quantity;
import dev.metricwright.Timing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One series of a histogram. For generated recorders; applications know it as a {@link Histogram}. */
public final class HistogramCell extends Cell implements Histogram {

    /** What keeps the counts of a lane from sharing a cache line with those of another that was made right after them. */
    private static final int BEHIND = 8;

    private final HistogramTable table;
    /** How many observations of the sum's owner are in each bucket alone; the last is that of {@code +Inf}. */
    private final AtomicLongArray buckets;
    /** The same in the other lanes of the sum, where there are any. */
    private volatile @Nullable AtomicReferenceArray<@Nullable AtomicLongArray> others;

    private final Sum sum;

    HistogramCell(HistogramTable table, Row<HistogramCell> row, int offset, State state) {
        super(row, offset, state);
        TimeScale scale = table.timeScale();
        this.table = table;
        this.buckets = new AtomicLongArray(table.bounds().length + 1);
        this.sum = scale == null ? new AmountSum() : new TimeSum(scale);
    }

    @Override
    public void observe(double value) {
        if (sum instanceof AmountSum amounts && !Double.isNaN(value)) {
            record(amounts, value);
        } else if (sum instanceof TimeSum times && value >= 0 && value < Double.POSITIVE_INFINITY) {
            long nanos = times.scale().toNanos(value);
            long seconds = nanos < 0 ? times.scale().toSeconds(value) : 0;
            record(times, table.buckets().of(value), seconds, Math.max(nanos, 0));
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
        if (time == null) {
            table.absent("Duration");
        } else if (sum instanceof TimeSum times && time.getSeconds() >= TimeScale.NANOS_END) {
            double units = times.scale().units(time.getSeconds(), time.getNano());
            record(times, table.buckets().of(units), time.getSeconds(), time.getNano());
        } else {
            observeNanos(time.isNegative() ? -1 : time.getSeconds() * TimeScale.NANOS_PER_SECOND + time.getNano());
        }
    }

    @Override
    public void observeNanos(long nanos) {
        if (!(sum instanceof TimeSum times)) {
            table.refuseTime();
        } else if (nanos < 0) {
            table.incidents.rejected();
        } else {
            record(times, table.buckets().ofNanos(nanos), 0, nanos);
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

    private void record(AmountSum amounts, double value) {
        int bucket = table.buckets().of(value);
        int lane = amounts.add(value);
        count(lane, bucket, 1);
        if (!table.counts(this)) {
            count(lane, bucket, -1);
            amounts.add(-value);
            HistogramCell next = table.successor(this);
            if (next != null) {
                next.observe(value);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, bucket, value);
        }
    }

    private void record(TimeSum times, int bucket, long seconds, long nanos) {
        int lane = times.add(seconds, nanos);
        if (lane == TimeSum.REFUSED) {
            table.incidents.rejected();
            return;
        }
        count(lane, bucket, 1);
        if (!table.counts(this)) {
            count(lane, bucket, -1);
            times.add(-seconds, -nanos);
            HistogramCell next = table.successor(this);
            if (next != null && next.sum instanceof TimeSum onward) {
                next.record(onward, bucket, seconds, nanos);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, bucket, times.scale().units(seconds, nanos));
        }
    }

    /** Counts an observation, or takes it back, in the lane that took it into the sum. */
    private void count(int lane, int bucket, int change) {
        if (lane == Adder.OWN) {
            buckets.setRelease(bucket, buckets.getPlain(bucket) + change);
        } else {
            buckets(lane).addAndGet(bucket, change);
        }
    }

    private AtomicLongArray buckets(int lane) {
        AtomicReferenceArray<@Nullable AtomicLongArray> lanes = others;
        AtomicLongArray counts = lanes == null ? null : lanes.get(lane);
        return counts == null ? newBuckets(lane) : counts;
    }

    private synchronized AtomicLongArray newBuckets(int lane) {
        AtomicReferenceArray<@Nullable AtomicLongArray> lanes = others;
        if (lanes == null) {
            lanes = new AtomicReferenceArray<>(SharedNumber.LANES);
            others = lanes;
        }
        AtomicLongArray counts = lanes.get(lane);
        if (counts == null) {
            counts = new AtomicLongArray(buckets.length() + BEHIND);
            lanes.set(lane, counts);
        }
        return counts;
    }

    /** How many observations are in a bucket alone. */
    private long observations(int bucket) {
        long count = buckets.get(bucket);
        AtomicReferenceArray<@Nullable AtomicLongArray> lanes = others;
        for (int lane = 0; lanes != null && lane < SharedNumber.LANES; lane++) {
            AtomicLongArray counts = lanes.get(lane);
            count += counts == null ? 0 : counts.get(bucket);
        }
        return count;
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
        sum.read(total);
        return count != 0 || hasAppeared();
    }

    @Override
    void release() {
        if (table.exemplars != null) {
            table.exemplars.forget(this);
        }
    }
}
