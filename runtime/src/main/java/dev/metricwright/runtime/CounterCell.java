package dev.metricwright.runtime;

import dev.metricwright.Counter;
import dev.metricwright.Quantity;
import dev.metricwright.Timing;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One series of a counter. For generated recorders; applications use it as a {@link Counter}. */
public final class CounterCell extends Cell implements Counter {

    private final CounterTable table;

    /** Not volatile: a thread that sees the sum of a removed series, or null, finds the current sum in the table. */
    private @Nullable Sum sum;

    CounterCell(CounterTable table, @Nullable String @Nullable [] values) {
        super(values);
        this.table = table;
        this.sum = values == null ? new Sum() : null;
    }

    @Override
    @Nullable
    Sum sum() {
        return sum;
    }

    void adopt(CounterCell other) {
        sum = other.sum;
    }

    @Override
    boolean isBusy() {
        return table.definition.isSampled();
    }

    @Override
    public void inc() {
        TimeScale scale = table.timeScale;
        if (scale == null) {
            record(1);
        } else {
            recordTime(0, scale.nanos());
        }
    }

    @Override
    public void inc(long amount) {
        if (table.accepts(amount)) {
            TimeScale scale = table.timeScale;
            if (scale == null) {
                record(amount);
            } else {
                recordUnits(scale, amount);
            }
        }
    }

    @Override
    public void inc(double amount) {
        if (table.accepts(amount)) {
            TimeScale scale = table.timeScale;
            if (scale == null) {
                record(amount);
            } else {
                long nanos = scale.toNanos(amount);
                recordTime(nanos < 0 ? scale.toSeconds(amount) : 0, Math.max(nanos, 0));
            }
        }
    }

    /**
     * Adds a time. A negative time is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param time the time
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public void add(@Nullable Duration time) {
        if (table.accepts(time) && time != null) {
            recordTime(time.getSeconds(), time.getNano());
        }
    }

    /**
     * Adds a time that was measured elsewhere. Time that the measurement counts later is not added.
     *
     * @param timing the measurement
     * @throws IllegalArgumentException if the family is not measured in a time unit or the timing belongs to a series,
     *     unless the registry counts misuse
     * @throws NullPointerException if the timing is null, unless the registry counts misuse
     */
    public void add(@Nullable Timing timing) {
        if (table.accepts(timing) && timing != null) {
            add(timing.elapsed());
        }
    }

    /**
     * Adds a time. A negative time is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param nanos the time in nanoseconds
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     */
    public void addNanos(long nanos) {
        if (table.acceptsNanos(nanos)) {
            recordTime(0, nanos);
        }
    }

    /**
     * Sets the supplier that is called for the total at each scrape, until the next {@code sample} of the same series
     * or its removal.
     *
     * @param totals returns the total, in the unit of the family; a negative total is left out
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable LongSupplier totals) {
        if (table.acceptsSupplier(totals) && totals != null) {
            sampleFrom(totals);
        }
    }

    /**
     * Sets the supplier that is called for the total at each scrape, until the next {@code sample} of the same series
     * or its removal.
     *
     * @param totals returns the total, in the unit of the family; a total that is negative or NaN is left out
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable DoubleSupplier totals) {
        if (table.acceptsSupplier(totals) && totals != null) {
            sampleFrom(totals);
        }
    }

    private void sampleFrom(Object totals) {
        Sum current = sum;
        if (current != null) {
            table.suppliers.put(current, totals);
            if (table.counts(current)) {
                return;
            }
            table.suppliers.forget(current);
        }
        CounterCell next = table.successor(this);
        if (next != null) {
            next.sampleFrom(totals);
        }
    }

    private void record(long amount) {
        Sum current = sum;
        if (current != null) {
            current.add(amount);
            if (table.counts(current)) {
                offer(current, (double) amount);
                return;
            }
            current.add(-amount);
        }
        CounterCell next = table.successor(this);
        if (next != null) {
            next.record(amount);
        }
    }

    private void record(double amount) {
        Sum current = sum;
        if (current != null) {
            current.addAmount(amount);
            if (table.counts(current)) {
                offer(current, amount);
                return;
            }
            current.addAmount(-amount);
        }
        CounterCell next = table.successor(this);
        if (next != null) {
            next.record(amount);
        }
    }

    /** Records whole units, which may be more nanoseconds than fit into a {@code long}. */
    private void recordUnits(TimeScale scale, long amount) {
        long unit = scale.nanos();
        long perSecond = TimeScale.NANOS_PER_SECOND / unit;
        if (amount <= Long.MAX_VALUE / unit) {
            recordTime(0, amount * unit);
        } else if (perSecond > 0) {
            recordTime(amount / perSecond, amount % perSecond * unit);
        } else if (amount <= Long.MAX_VALUE / (unit / TimeScale.NANOS_PER_SECOND)) {
            recordTime(amount * (unit / TimeScale.NANOS_PER_SECOND), 0);
        } else {
            table.problems.rejected();
        }
    }

    private void recordTime(long seconds, long nanos) {
        Sum current = sum;
        if (current != null) {
            if (current.addTime(seconds, nanos) == Sum.REFUSED) {
                table.problems.rejected();
                return;
            }
            if (table.counts(current)) {
                offerTime(current, seconds, nanos);
                return;
            }
            current.addTime(-seconds, -nanos);
        }
        CounterCell next = table.successor(this);
        if (next != null) {
            next.recordTime(seconds, nanos);
        }
    }

    private void offer(Sum current, double amount) {
        if (table.exemplars != null) {
            table.exemplars.offer(current, 0, amount);
        }
    }

    private void offerTime(Sum current, long seconds, long nanos) {
        TimeScale scale = table.timeScale;
        if (table.exemplars != null && scale != null) {
            table.exemplars.offer(current, 0, scale.units(seconds, nanos));
        }
    }

    /** Sets a quantity to the total. If the amounts are not times, a negative whole part is an unsigned number. */
    void read(Sum current, Quantity total) {
        TimeScale scale = table.timeScale;
        if (scale == null) {
            current.readAmount(total);
        } else {
            current.readTime(scale, total);
        }
    }
}
