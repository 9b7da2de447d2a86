package dev.metricwright.runtime;

import dev.metricwright.Exemplar;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.Timing;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All series of a histogram. For generated recorders; not for use by hand. */
public final class HistogramTable extends SeriesTable<HistogramCell> {

    /**
     * The number of series that a histogram exposes in addition to its bounds: {@code +Inf}, {@code _sum} and
     * {@code _count}.
     */
    private static final int BESIDE_BOUNDS = 3;

    private final Buckets buckets;

    private HistogramTable(MetricsRegistry registry, FamilyDefinition definition) {
        super(registry, definition, definition.bounds().length + BESIDE_BOUNDS);
        this.buckets = new Buckets(definition.bounds(), timeScale);
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
    public static HistogramTable of(MetricsRegistry registry, FamilyDefinition definition) {
        return registered(registry, new HistogramTable(registry, definition), HistogramTable.class);
    }

    /**
     * Whether an observation is recorded. An observation that is not recorded is rejected here, before its label values
     * take a place.
     *
     * @param value the observation
     * @return whether it is recorded
     */
    public boolean accepts(double value) {
        if (timeScale == null ? !Double.isNaN(value) : value >= 0 && value < Double.POSITIVE_INFINITY) {
            return true;
        }
        problems.rejected();
        return false;
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

    Buckets buckets() {
        return buckets;
    }

    @Override
    HistogramCell newCell(@Nullable String @Nullable [] values) {
        return new HistogramCell(this, values);
    }

    @Override
    void adopt(HistogramCell cell, HistogramCell numbers) {
        cell.adopt(numbers);
    }

    @Override
    SeriesReader<HistogramCell> reader(SeriesVisitor visitor, Sampling sampling) {
        int size = buckets.count();
        return new SeriesReader<>() {

            private final long[] counts = new long[size];
            private final long[] part = new long[size];
            private final Quantity sum = new Quantity();
            private final Quantity partOfSum = new Quantity();
            private final @Nullable Exemplar[] latest = new Exemplar[exemplars == null ? 0 : size];
            private boolean hasExemplar;

            @Override
            void clear() {
                Arrays.fill(counts, 0);
                Arrays.fill(latest, null);
                hasExemplar = false;
                sum.set(0, 0);
            }

            @Override
            boolean add(HistogramCell cell) {
                Sum of = cell.sum();
                if (of == null || !cell.read(part, partOfSum)) {
                    return false;
                }
                for (int i = 0; i < size; i++) {
                    counts[i] += part[i];
                }
                sum.add(partOfSum);
                for (int i = 0; exemplars != null && i < size; i++) {
                    latest[i] = exemplars.latest(of, i, latest[i]);
                    hasExemplar |= latest[i] != null;
                }
                return true;
            }

            @Override
            void pass(SeriesLabelsView labels) {
                if (hasExemplar) {
                    visitor.histogram(labels, counts, sum, latest);
                } else {
                    visitor.histogram(labels, counts, sum);
                }
            }
        };
    }
}
