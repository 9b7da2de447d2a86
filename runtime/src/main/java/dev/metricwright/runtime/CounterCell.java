package dev.metricwright.runtime;

import dev.metricwright.Counter;
import dev.metricwright.Quantity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One series of a counter. For generated recorders; applications know it as a {@link Counter}. */
public final class CounterCell extends Cell implements Counter {

    private final CounterTable table;

    CounterCell(CounterTable table, Row<CounterCell> row, int offset, State state) {
        super(row, offset, state);
        this.table = table;
    }

    @Override
    public void inc() {
        inc(1L);
    }

    @Override
    public void inc(long amount) {
        TimeScale scale = table.timeScale();
        if (amount < 0) {
            table.negative(amount);
        } else if (scale == null) {
            record(amount);
        } else {
            recordUnits(scale, amount);
        }
    }

    @Override
    public void inc(double amount) {
        TimeScale scale = table.timeScale();
        if (!Double.isFinite(amount) || (amount < 0 && scale != null)) {
            table.incidents.rejected();
        } else if (amount < 0) {
            table.negative(amount);
        } else if (scale == null) {
            record(amount);
        } else {
            long nanos = scale.toNanos(amount);
            record(scale, nanos < 0 ? scale.toSeconds(amount) : 0, Math.max(nanos, 0));
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
        TimeScale scale = table.timeScale();
        if (time == null) {
            table.absent("Duration");
        } else if (scale == null) {
            table.refuseTime();
        } else {
            record(scale, time.getSeconds(), time.getNano());
        }
    }

    /**
     * Adds a time. A negative one is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param nanos the time in nanoseconds
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts misuse
     */
    public void addNanos(long nanos) {
        TimeScale scale = table.timeScale();
        if (scale == null) {
            table.refuseTime();
        } else {
            record(scale, 0, nanos);
        }
    }

    private void record(long amount) {
        addWhole(amount);
        if (amount == 0) {
            appear();
        }
        if (!table.counts(this)) {
            addWhole(-amount);
            CounterCell next = table.successor(this);
            if (next != null) {
                next.inc(amount);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, 0, (double) amount);
        }
    }

    private void record(double amount) {
        addAmount(amount);
        if (amount == 0) {
            appear();
        }
        if (!table.counts(this)) {
            addAmount(-amount);
            CounterCell next = table.successor(this);
            if (next != null) {
                next.inc(amount);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, 0, amount);
        }
    }

    /** Records whole units, which may be more nanoseconds than a {@code long} holds. */
    private void recordUnits(TimeScale scale, long amount) {
        long unit = scale.nanos();
        long perSecond = TimeScale.NANOS_PER_SECOND / unit;
        if (amount <= Long.MAX_VALUE / unit) {
            record(scale, 0, amount * unit);
        } else if (perSecond > 0) {
            record(scale, amount / perSecond, amount % perSecond * unit);
        } else if (amount <= Long.MAX_VALUE / (unit / TimeScale.NANOS_PER_SECOND)) {
            record(scale, amount * (unit / TimeScale.NANOS_PER_SECOND), 0);
        } else {
            table.incidents.rejected();
        }
    }

    private void record(TimeScale scale, long seconds, long nanos) {
        if (seconds < 0 || nanos < 0 || addTime(seconds, nanos) == REFUSED) {
            table.incidents.rejected();
            return;
        }
        if (seconds == 0 && nanos == 0) {
            appear();
        }
        if (!table.counts(this)) {
            addTime(-seconds, -nanos);
            CounterCell next = table.successor(this);
            if (next != null) {
                next.record(scale, seconds, nanos);
            }
        } else if (table.exemplars != null) {
            table.exemplars.offer(this, 0, scale.units(seconds, nanos));
        }
    }

    /**
     * Reads the total.
     *
     * @param total is set to it; a negative whole part of amounts that are no times is to be read without a sign
     * @return whether the series is to be exposed
     */
    boolean read(Quantity total) {
        TimeScale scale = table.timeScale();
        if (scale == null) {
            readAmount(total);
        } else {
            readTime(scale, total);
        }
        return hasAppeared() || total.whole() != 0 || total.decimals() != 0 || total.rest() != 0;
    }

    @Override
    boolean isTime() {
        return table.timeScale() != null;
    }

    @Override
    int numbers() {
        return 1;
    }

    @Override
    void release() {
        if (table.exemplars != null) {
            table.exemplars.forget(this);
        }
    }
}
