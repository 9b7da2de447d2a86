package dev.metricwright.runtime;

import dev.metricwright.Gauge;
import dev.metricwright.Timing;
import dev.metricwright.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One series of a gauge. For generated recorders; applications use it as a {@link Gauge}. */
public final class GaugeCell extends Cell implements Gauge {

    private final GaugeTable table;

    /**
     * Not volatile: a thread that sees the level of a removed series, or null, finds the current level in the table.
     */
    private @Nullable Level level;

    GaugeCell(GaugeTable table, @Nullable String @Nullable [] values) {
        super(values);
        this.table = table;
        this.level = values == null ? new Level() : null;
    }

    @Override
    @Nullable
    Sum sum() {
        Level current = level;
        return current == null ? null : current.changes;
    }

    @Nullable
    Level level() {
        return level;
    }

    void adopt(GaugeCell other) {
        level = other.level;
    }

    @Override
    boolean isBusy() {
        Level current = level;
        return table.definition.isSampled() || (current != null && current.isTracked());
    }

    @Override
    public void set(double value) {
        Level current = level;
        if (current != null) {
            current.set(value);
            if (table.counts(current.changes)) {
                return;
            }
            level = null; // until its series has a place, this handle records in the overflow row
        }
        GaugeCell next = table.successor(this);
        if (next != null) {
            next.set(value);
        }
    }

    @Override
    public void set(long value) {
        set((double) value);
    }

    /**
     * Sets the value to 1 or 0.
     *
     * @param value true for 1, false for 0
     */
    public void set(boolean value) {
        set(value ? 1.0 : 0.0);
    }

    /**
     * Sets the value to a time.
     *
     * @param time the time; may be negative
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public void set(@Nullable Duration time) {
        TimeScale scale = table.timeScale;
        if (table.accepts(time) && time != null && scale != null) {
            set(scale.units(time.getSeconds(), time.getNano()));
        }
    }

    /**
     * Sets the value to a time that was measured elsewhere.
     *
     * @param timing the measurement
     * @throws IllegalArgumentException if the family is not measured in a time unit or the timing belongs to a series,
     *     unless the registry counts misuse
     * @throws NullPointerException if the timing is null, unless the registry counts misuse
     */
    public void set(@Nullable Timing timing) {
        if (table.accepts(timing) && timing != null) {
            set(timing.elapsed());
        }
    }

    /**
     * Sets the value to a moment: the time since 1970 in the unit of the family.
     *
     * @param moment the moment
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     * @throws NullPointerException if the moment is null, unless the registry counts misuse
     */
    public void set(@Nullable Instant moment) {
        TimeScale scale = table.timeScale;
        if (table.accepts(moment) && moment != null && scale != null) {
            set(scale.units(moment.getEpochSecond(), moment.getNano()));
        }
    }

    /**
     * Sets the value to a time.
     *
     * @param nanos the time in nanoseconds; may be negative
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     */
    public void setNanos(long nanos) {
        TimeScale scale = table.timeScale;
        if (table.arguments.acceptsTimes() && scale != null) {
            set(scale.units(0, nanos));
        }
    }

    /**
     * Sets the supplier that is called for the value at each scrape, until the next {@code sample} of the same series
     * or its removal.
     *
     * @param values returns the value, in the unit of the family
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable DoubleSupplier values) {
        if (table.acceptsSupplier(values) && values != null) {
            sampleFrom(values);
        }
    }

    /**
     * Sets the supplier that is called for the value at each scrape, until the next {@code sample} of the same series
     * or its removal.
     *
     * @param values returns the value, in the unit of the family
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable LongSupplier values) {
        if (table.acceptsSupplier(values) && values != null) {
            sampleFrom(values);
        }
    }

    /**
     * Sets the supplier that is called for the value at each scrape, until the next {@code sample} of the same series
     * or its removal.
     *
     * @param values returns the value: 1 for true, 0 for false
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable BooleanSupplier values) {
        if (table.acceptsSupplier(values) && values != null) {
            sampleFrom(values);
        }
    }

    private void sampleFrom(Object values) {
        Level current = level;
        if (current != null) {
            table.suppliers.put(current.changes, values);
            if (table.counts(current.changes)) {
                return;
            }
            table.suppliers.forget(current.changes);
        }
        GaugeCell next = table.successor(this);
        if (next != null) {
            next.sampleFrom(values);
        }
    }

    @Override
    public void inc() {
        change(1);
    }

    @Override
    public void dec() {
        change(-1);
    }

    @Override
    public void inc(double amount) {
        if (Double.isFinite(amount)) {
            change(amount);
        } else {
            table.problems.rejected();
        }
    }

    @Override
    public void dec(double amount) {
        inc(-amount);
    }

    @Override
    public Tracking track() {
        return new RunningTracking(change(1));
    }

    /** Changes the value if this handle has an effect. Returns the level that changed, or null. */
    private @Nullable Level change(double amount) {
        Level current = level;
        if (current != null) {
            current.change(amount);
            return table.counts(current.changes) ? current : null; // after a removal, only a set has an effect
        }
        GaugeCell next = table.successor(this);
        return next == null ? null : next.change(amount);
    }

    /**
     * An activity in progress that a gauge counts. Its end changes the level in which it began, even after a removal.
     */
    private static final class RunningTracking implements Tracking {

        private @Nullable Level counted;

        RunningTracking(@Nullable Level counted) {
            this.counted = counted;
            if (counted != null) {
                counted.track(1);
            }
        }

        @Override
        public void close() {
            Level ended;
            synchronized (this) {
                ended = counted;
                counted = null;
            }
            if (ended != null) {
                ended.change(-1);
                ended.changes.become(Sum.IDLE, Sum.ACTIVE); // the end counts as a recording, but re-creates nothing
                ended.track(-1);
            }
        }
    }
}
