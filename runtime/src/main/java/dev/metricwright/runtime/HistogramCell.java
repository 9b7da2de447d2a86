package dev.metricwright.runtime;

import dev.metricwright.Histogram;
import dev.metricwright.Quantity;
import dev.metricwright.Timing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One series of a histogram. For generated recorders; applications use it as a {@link Histogram}. */
public final class HistogramCell extends Cell implements Histogram {

    private final HistogramTable table;

    /**
     * Not volatile: a thread that sees the numbers of a removed series, or null, finds the current ones in the table.
     */
    private @Nullable Distribution distribution;

    HistogramCell(HistogramTable table, @Nullable String @Nullable [] values) {
        super(values);
        this.table = table;
        this.distribution = values == null ? new Distribution(table.buckets().count()) : null;
    }

    @Override
    @Nullable
    Sum sum() {
        Distribution current = distribution;
        return current == null ? null : current.sum;
    }

    void adopt(HistogramCell other) {
        distribution = other.distribution;
    }

    @Override
    public void observe(double value) {
        if (!table.accepts(value)) {
            return;
        }
        TimeScale scale = table.timeScale;
        if (scale == null) {
            record(value);
        } else {
            long nanos = scale.toNanos(value);
            long seconds = nanos < 0 ? scale.toSeconds(value) : 0;
            nanos = Math.max(nanos, 0);
            recordTime(seconds, nanos, table.buckets().ofTime(seconds, nanos, value));
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    @Override
    public void observe(@Nullable Duration time) {
        if (table.accepts(time) && time != null) {
            recordTime(time.getSeconds(), time.getNano());
        }
    }

    /**
     * Records a time that was measured elsewhere.
     *
     * @param timing the measurement
     * @throws IllegalArgumentException if the family is not measured in a time unit or the timing belongs to a series,
     *     unless the registry counts misuse
     * @throws NullPointerException if the timing is null, unless the registry counts misuse
     */
    public void observe(@Nullable Timing timing) {
        if (table.accepts(timing) && timing != null) {
            observe(timing.elapsed());
        }
    }

    @Override
    public void observeNanos(long nanos) {
        if (table.acceptsNanos(nanos)) {
            recordTime(0, nanos);
        }
    }

    @Override
    public Timing start() {
        return new RunningTiming(table.arguments.acceptsNanos(0) ? this : null);
    }

    private void record(double value) {
        int bucket = table.buckets().of(value);
        Distribution current = distribution;
        if (current != null) {
            int adding = current.sum.addAmount(value) ? Sum.BY_OWNER : Sum.SHARED;
            current.count(adding, bucket, 1);
            if (table.counts(current.sum)) {
                offer(current, bucket, value);
                return;
            }
            current.count(adding, bucket, -1);
            current.sum.addAmount(-value);
        }
        HistogramCell next = table.successor(this);
        if (next != null) {
            next.record(value);
        }
    }

    private void recordTime(long seconds, long nanos) {
        recordTime(seconds, nanos, table.buckets().ofTime(seconds, nanos));
    }

    private void recordTime(long seconds, long nanos, int bucket) {
        Distribution current = distribution;
        if (current != null) {
            int adding = current.sum.addTime(seconds, nanos);
            if (adding == Sum.REFUSED) {
                table.problems.rejected();
                return;
            }
            current.count(adding, bucket, 1);
            if (table.counts(current.sum)) {
                TimeScale scale = table.timeScale;
                if (table.exemplars != null && scale != null) {
                    offer(current, bucket, scale.units(seconds, nanos));
                }
                return;
            }
            current.count(adding, bucket, -1);
            current.sum.addTime(-seconds, -nanos);
        }
        HistogramCell next = table.successor(this);
        if (next != null) {
            next.recordTime(seconds, nanos, bucket);
        }
    }

    private void offer(Distribution current, int bucket, double value) {
        if (table.exemplars != null) {
            table.exemplars.offer(current.sum, bucket, value);
        }
    }

    /**
     * Reads the numbers: for each bound the number of observations at or below it, then the number of all observations,
     * and their sum.
     */
    boolean read(long[] counts, Quantity total) {
        Distribution current = distribution;
        if (current == null) {
            return false;
        }
        current.readCounts(counts);
        TimeScale scale = table.timeScale;
        if (scale == null) {
            current.sum.readAmount(total);
        } else {
            current.sum.readTime(scale, total);
        }
        return true;
    }
}
