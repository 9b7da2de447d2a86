package dev.metricwright.runtime;

import dev.metricwright.Counter;
import dev.metricwright.Quantity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One series of a counter. For generated recorders; applications know it as a {@link Counter}. */
public final class CounterCell extends Cell implements Counter {

    private final CounterTable table;
    private final Sum sum;

    CounterCell(CounterTable table, Row<CounterCell> row, int offset, State state) {
        super(row, offset, state);
        TimeScale scale = table.timeScale();
        this.table = table;
        this.sum = scale == null ? new AmountSum() : new TimeSum(scale);
    }

    @Override
    public void inc() {
        inc(1L);
    }

    @Override
    public void inc(long amount) {
        if (amount < 0) {
            table.negative(amount);
        } else if (sum instanceof AmountSum amounts) {
            record(amounts, amount);
        } else if (sum instanceof TimeSum times) {
            recordUnits(times, amount);
        }
    }

    @Override
    public void inc(double amount) {
        boolean isNegativeTime = amount < 0 && sum instanceof TimeSum;
        if (!Double.isFinite(amount) || isNegativeTime) {
            table.incidents.rejected();
        } else if (amount < 0) {
            table.negative(amount);
        } else if (sum instanceof AmountSum amounts) {
            record(amounts, amount);
        } else if (sum instanceof TimeSum times) {
            long nanos = times.scale().toNanos(amount);
            record(times, nanos < 0 ? times.scale().toSeconds(amount) : 0, Math.max(nanos, 0));
        }
    }

    /**
     * Adds a time. A negative one is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param time the time
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts misuse
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public void add(@Nullable Duration time) {
        if (time == null) {
            table.absent("Duration");
        } else if (sum instanceof TimeSum times) {
            record(times, time.getSeconds(), time.getNano());
        } else {
            table.refuseTime();
        }
    }

    /**
     * Adds a time. A negative one is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param nanos the time in nanoseconds
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts misuse
     */
    public void addNanos(long nanos) {
        if (sum instanceof TimeSum times) {
            record(times, 0, nanos);
        } else {
            table.refuseTime();
        }
    }

    private void record(AmountSum amounts, long amount) {
        amounts.addWhole(amount);
        if (amount == 0) {
            appear();
        }
        if (!table.counts(this)) {
            amounts.addWhole(-amount);
            CounterCell next = table.successor(this);
            if (next != null) {
                next.inc(amount);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, 0, (double) amount);
        }
    }

    private void record(AmountSum amounts, double amount) {
        amounts.add(amount);
        if (amount == 0) {
            appear();
        }
        if (!table.counts(this)) {
            amounts.add(-amount);
            CounterCell next = table.successor(this);
            if (next != null) {
                next.inc(amount);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, 0, amount);
        }
    }

    /** Records whole units, which may be more nanoseconds than a {@code long} holds. */
    private void recordUnits(TimeSum times, long amount) {
        long unit = times.scale().nanos();
        long perSecond = TimeScale.NANOS_PER_SECOND / unit;
        if (amount <= Long.MAX_VALUE / unit) {
            record(times, 0, amount * unit);
        } else if (perSecond > 0) {
            record(times, amount / perSecond, amount % perSecond * unit);
        } else if (amount <= Long.MAX_VALUE / (unit / TimeScale.NANOS_PER_SECOND)) {
            record(times, amount * (unit / TimeScale.NANOS_PER_SECOND), 0);
        } else {
            table.incidents.rejected();
        }
    }

    private void record(TimeSum times, long seconds, long nanos) {
        if (seconds < 0 || nanos < 0 || times.add(seconds, nanos) == TimeSum.REFUSED) {
            table.incidents.rejected();
            return;
        }
        if (seconds == 0 && nanos == 0) {
            appear();
        }
        if (!table.counts(this)) {
            times.add(-seconds, -nanos);
            CounterCell next = table.successor(this);
            if (next != null && next.sum instanceof TimeSum onward) {
                next.record(onward, seconds, nanos);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, 0, times.scale().units(seconds, nanos));
        }
    }

    /**
     * Reads the total.
     *
     * @param total is set to it; a negative whole part of amounts that are no times is to be read without a sign
     * @return whether the series is to be exposed
     */
    boolean read(Quantity total) {
        sum.read(total);
        return hasAppeared() || total.whole() != 0 || total.decimals() != 0 || total.rest() != 0;
    }

    @Override
    void release() {
        if (table.exemplars != null) {
            table.exemplars.forget(this);
        }
    }
}
