package dev.metricwright.runtime;

import dev.metricwright.Gauge;
import dev.metricwright.Tracking;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One series of a gauge. For generated recorders; applications know it as a {@link Gauge}. */
public final class GaugeCell extends Cell implements Gauge {

    /** A NaN that no {@code set} stores: it has not been set yet. */
    private static final long NOT_SET = 0x7ff8000000000001L;

    private static final AtomicLongFieldUpdater<GaugeCell> BITS =
            AtomicLongFieldUpdater.newUpdater(GaugeCell.class, "bits");

    private final GaugeTable table;
    /**
     * The value that was set. As long as none was, what the gauge went up and down by is in the sum: most gauges that count
     * are never set, and adding is cheaper.
     */
    private volatile long bits = NOT_SET;

    private volatile @Nullable DoubleSupplier supplier;
    /** After a removal: the handle that the last {@code set} on this one went to. */
    private volatile @Nullable GaugeCell successor;

    GaugeCell(GaugeTable table, Row<GaugeCell> row, int offset, State state) {
        super(row, offset, state);
        this.table = table;
    }

    @Override
    public void set(double value) {
        replace(value);
    }

    @Override
    public void set(long value) {
        replace((double) value);
    }

    /**
     * Sets the value to 1 or 0.
     *
     * @param value whether it is 1
     */
    public void set(boolean value) {
        replace(value ? 1 : 0);
    }

    /**
     * Sets the value to a time.
     *
     * @param time the time; may be negative
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts misuse
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public void set(@Nullable Duration time) {
        TimeScale scale = table.timeScale();
        if (time == null) {
            table.absent("Duration");
        } else if (scale == null) {
            table.refuseTime();
        } else {
            replace(scale.units(time.getSeconds(), time.getNano()));
        }
    }

    /**
     * Sets the value to a time.
     *
     * @param nanos the time in nanoseconds; may be negative
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts misuse
     */
    public void setNanos(long nanos) {
        TimeScale scale = table.timeScale();
        if (scale == null) {
            table.refuseTime();
        } else {
            replace(scale.units(0, nanos));
        }
    }

    /**
     * Asks for the value at each scrape, until the next {@code set} or {@code sample}, or the removal of the series.
     *
     * @param values gives the value, in the unit of the family
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable DoubleSupplier values) {
        if (values == null) {
            table.absent("DoubleSupplier");
        } else {
            follow(values);
        }
    }

    /**
     * Asks for the value at each scrape, until the next {@code set} or {@code sample}, or the removal of the series.
     *
     * @param values gives the value, in the unit of the family
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable LongSupplier values) {
        if (values == null) {
            table.absent("LongSupplier");
        } else {
            follow(values::getAsLong);
        }
    }

    /**
     * Asks for the value at each scrape, until the next {@code set} or {@code sample}, or the removal of the series.
     *
     * @param values gives the value: 1 for true, 0 for false
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public void sample(@Nullable BooleanSupplier values) {
        if (values == null) {
            table.absent("BooleanSupplier");
        } else {
            follow(() -> values.getAsBoolean() ? 1 : 0);
        }
    }

    @Override
    public void inc() {
        add(1);
    }

    @Override
    public void dec() {
        add(-1);
    }

    @Override
    public void inc(double amount) {
        if (Double.isFinite(amount)) {
            add(amount);
        } else {
            table.incidents.rejected();
        }
    }

    @Override
    public void dec(double amount) {
        inc(-amount);
    }

    @Override
    public Tracking track() {
        return new RunningTracking(add(1));
    }

    /** Sets the value where the series is now; returns the handle that takes what follows. */
    private @Nullable GaugeCell replace(double value) {
        BITS.lazySet(this, Double.doubleToLongBits(value));
        if (supplier != null) {
            supplier = null;
        }
        if (table.counts(this)) {
            return this;
        }
        GaugeCell next = table.successor(this);
        return succeededBy(next == null ? null : next.replace(value));
    }

    private @Nullable GaugeCell follow(DoubleSupplier values) {
        supplier = values;
        if (table.counts(this)) {
            return this;
        }
        supplier = null;
        GaugeCell next = table.successor(this);
        return succeededBy(next == null ? null : next.follow(values));
    }

    /** Notes who took a value in place of this cell. A diversion goes on to count what follows, so it is not left out. */
    private @Nullable GaugeCell succeededBy(@Nullable GaugeCell taker) {
        if (state() == State.DIVERTED) {
            return this;
        }
        successor = taker;
        return taker;
    }

    /** Adds where this handle has an effect; returns the cell that took it, or null if it has none. */
    private @Nullable GaugeCell add(double amount) {
        change(amount);
        if (table.counts(this)) {
            return this;
        }
        GaugeCell next = state() == State.REMOVED ? successor : table.successor(this);
        if (next == null) {
            return null;
        }
        if (next.state() == State.DIVERTED) {
            return next.add(amount);
        }
        next.change(amount);
        return table.counts(next) ? next : null;
    }

    private void change(double amount) {
        long before = bits;
        if (before == NOT_SET) {
            addAmount(amount);
            appear();
            return;
        }
        while (!BITS.compareAndSet(this, before, Double.doubleToLongBits(Double.longBitsToDouble(before) + amount))) {
            before = bits;
        }
    }

    /** Reads the value, if there is one yet; throws what the supplier throws. */
    OptionalDouble read() {
        DoubleSupplier values = supplier;
        if (values != null) {
            return OptionalDouble.of(values.getAsDouble());
        }
        long value = bits;
        if (value != NOT_SET) {
            return OptionalDouble.of(Double.longBitsToDouble(value));
        }
        return hasAppeared() ? OptionalDouble.of(amount()) : OptionalDouble.empty();
    }

    @Override
    boolean isTime() {
        return false; // it may fall, and a double holds the times that one is set to
    }

    @Override
    int numbers() {
        return 1;
    }

    @Override
    void release() {
        supplier = null;
    }

    /**
     * Something that a gauge counts while it is under way. Its end is no recording: it changes the cell that counted it,
     * whether that is in the table still or not, and brings no retired series back.
     */
    private static final class RunningTracking implements Tracking {

        private @Nullable GaugeCell cell;

        RunningTracking(@Nullable GaugeCell cell) {
            this.cell = cell;
        }

        @Override
        public void close() {
            GaugeCell counted;
            synchronized (this) {
                counted = cell;
                cell = null;
            }
            if (counted != null) {
                counted.change(-1);
            }
        }
    }
}
