package dev.metricwright.runtime;

import dev.metricwright.Exemplar;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.Timing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** All series of a counter. For generated recorders; not for use by hand. */
public final class CounterTable extends SeriesTable<CounterCell> {

    private CounterTable(MetricsRegistry registry, FamilyDefinition definition) {
        super(registry, definition, 1);
    }

    /**
     * The table of a family in a registry. It is added if the registry does not have it yet.
     *
     * @param registry the registry of the family
     * @param definition the family as the recorder defines it
     * @return the table, which recorders that name the family share
     * @throws IllegalStateException if the registry is closed, or another recorder defines the family differently
     * @throws IllegalArgumentException if the labels of the family need more bits than a key has
     */
    public static CounterTable of(MetricsRegistry registry, FamilyDefinition definition) {
        return registered(registry, new CounterTable(registry, definition), CounterTable.class);
    }

    /**
     * Whether an increment is recorded. An increment that is not recorded is rejected here, before its label values
     * take a place.
     *
     * @param amount the increment
     * @return whether it is recorded
     * @throws IllegalArgumentException if it is negative, unless the registry counts misuse
     */
    public boolean accepts(long amount) {
        if (amount >= 0) {
            return true;
        }
        if (problems.throwsMistakes()) {
            throw negative(Long.toString(amount));
        }
        problems.rejected();
        return false;
    }

    /**
     * Whether an increment is recorded. An increment that is not recorded is rejected here, before its label values
     * take a place.
     *
     * @param amount the increment
     * @return whether it is recorded
     * @throws IllegalArgumentException if it is negative and the family is not measured in a time unit, unless the
     *     registry counts misuse
     */
    public boolean accepts(double amount) {
        if (amount >= 0 && amount < Double.POSITIVE_INFINITY) {
            return true;
        }
        boolean isMistake = amount < 0 && amount > Double.NEGATIVE_INFINITY && timeScale == null;
        if (isMistake && problems.throwsMistakes()) {
            throw negative(Double.toString(amount));
        }
        problems.rejected();
        return false;
    }

    private IllegalArgumentException negative(String amount) {
        return new IllegalArgumentException("metric family " + name()
                + ": a counter only grows, so it cannot be incremented by " + amount + "; use a gauge");
    }

    /**
     * Whether a time is recorded. A time that is not recorded is rejected here, before its label values take a place.
     *
     * @param time the time
     * @return whether it is recorded
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public boolean accepts(@Nullable Duration time) {
        return arguments.acceptsTime(time);
    }

    /**
     * Whether a measurement is recorded. A measurement that is not recorded is rejected here, before its label values
     * take a place.
     *
     * @param timing the measurement
     * @return whether it is recorded
     * @throws IllegalArgumentException if the family is not measured in a time unit or the timing belongs to a series,
     *     unless the registry counts misuse
     * @throws NullPointerException if the timing is null, unless the registry counts misuse
     */
    public boolean accepts(@Nullable Timing timing) {
        return arguments.acceptsTiming(timing);
    }

    /**
     * Whether a time is recorded. A time that is not recorded is rejected here, before its label values take a place.
     *
     * @param nanos the time in nanoseconds
     * @return whether it is recorded
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     */
    public boolean acceptsNanos(long nanos) {
        return arguments.acceptsNanos(nanos);
    }

    @Override
    CounterCell newCell(@Nullable String @Nullable [] values) {
        return new CounterCell(this, values);
    }

    @Override
    void adopt(CounterCell cell, CounterCell numbers) {
        cell.adopt(numbers);
    }

    @Override
    SeriesReader<CounterCell> reader(SeriesVisitor visitor, Sampling sampling) {
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
            boolean add(CounterCell cell) {
                Sum sum = cell.sum();
                if (sum == null || (definition.isSampled() && !suppliers.readTotal(sum, sampling, part))) {
                    return false;
                }
                if (!definition.isSampled()) {
                    cell.read(sum, part);
                }
                total.add(part);
                exemplar = exemplars == null ? null : exemplars.latest(sum, 0, exemplar);
                return true;
            }

            @Override
            void pass(SeriesLabelsView labels) {
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
