package dev.metricwright.runtime;

import dev.metricwright.Exemplar;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesVisitor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** All series of a counter. For generated recorders; not for use by hand. */
public final class CounterTable extends SeriesTable<CounterCell> {

    private CounterTable(MetricsRegistry registry, FamilyDefinition definition) {
        super(registry, definition, 1);
    }

    /**
     * The table of a family in a registry; adds it if there is none yet.
     *
     * @param registry where the family belongs
     * @param definition the family as the recorder defines it
     * @return the table, which recorders that name the family share
     * @throws IllegalStateException if the registry is closed, or another recorder defines the family differently
     */
    public static CounterTable of(MetricsRegistry registry, FamilyDefinition definition) {
        return registered(registry, new CounterTable(registry, definition), CounterTable.class);
    }

    /**
     * Whether an increment counts. One that does not is rejected here, before a look-up gives its label values a place.
     *
     * @param amount the increment
     * @return whether it is to be recorded
     * @throws IllegalArgumentException if it is negative, unless the registry counts misuse
     */
    public boolean takes(long amount) {
        if (amount >= 0) {
            return true;
        }
        population.mistaken().inc(amount);
        return false;
    }

    /**
     * Whether an increment counts. One that does not is rejected here, before a look-up gives its label values a place.
     *
     * @param amount the increment
     * @return whether it is to be recorded
     * @throws IllegalArgumentException if it is negative and no time, unless the registry counts misuse
     */
    public boolean takes(double amount) {
        if (amount >= 0 && amount < Double.POSITIVE_INFINITY) {
            return true;
        }
        population.mistaken().inc(amount);
        return false;
    }

    /**
     * Whether a time counts. One that does not is rejected here, before a look-up gives its label values a place.
     *
     * @param time the time
     * @return whether it is to be recorded
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public boolean takes(@Nullable Duration time) {
        if (time != null && !time.isNegative()) {
            return true;
        }
        population.mistaken().add(time);
        return false;
    }

    /**
     * Whether a time counts. One that does not is rejected here, before a look-up gives its label values a place.
     *
     * @param nanos the time in nanoseconds
     * @return whether it is to be recorded
     */
    public boolean takesNanos(long nanos) {
        if (nanos >= 0) {
            return true;
        }
        population.mistaken().addNanos(nanos);
        return false;
    }

    @Override
    CounterCell newCell(Row<CounterCell> row, int offset, Cell.State state) {
        return new CounterCell(this, row, offset, state);
    }

    @Override
    SeriesReader<CounterCell> reader(SeriesVisitor visitor) {
        return new SeriesReader<>() {

            private final Quantity total = new Quantity();
            private final Quantity part = new Quantity();
            private @Nullable Exemplar exemplar;

            @Override
            void clear() {
                total.set(0, 0);
                exemplar = null;
            }

            @Override
            boolean set(CounterCell cell) {
                exemplar = exemplars == null ? null : exemplars.latest(cell, 0, null);
                return cell.read(total);
            }

            @Override
            boolean add(CounterCell cell) {
                boolean isExposed = cell.read(part);
                total.add(part);
                exemplar = exemplars == null ? null : exemplars.latest(cell, 0, exemplar);
                return isExposed;
            }

            @Override
            void pass(CellLabels labels) {
                Sum.makeUnsigned(total);
                if (exemplar == null) {
                    visitor.counter(labels, total);
                } else {
                    visitor.counter(labels, total, exemplar);
                }
            }
        };
    }
}
