package dev.metricwright.runtime;

import dev.metricwright.Exemplar;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesVisitor;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All series of a histogram. For generated recorders; not for use by hand. */
public final class HistogramTable extends SeriesTable<HistogramCell> {

    private final Buckets buckets;

    private HistogramTable(MetricsRegistry registry, FamilyDefinition definition) {
        super(registry, definition, definition.bounds().length + 3);
        this.buckets = new Buckets(definition.bounds(), timeScale());
    }

    /**
     * The table of a family in a registry; adds it if there is none yet.
     *
     * @param registry where the family belongs
     * @param definition the family as the recorder defines it
     * @return the table, which recorders that name the family share
     * @throws IllegalStateException if the registry is closed, or another recorder defines the family differently
     */
    public static HistogramTable of(MetricsRegistry registry, FamilyDefinition definition) {
        return registered(registry, new HistogramTable(registry, definition), HistogramTable.class);
    }

    /**
     * Whether an observation counts. One that does not is rejected here, before a look-up gives its label values a place.
     *
     * @param value the observation
     * @return whether it is to be recorded
     */
    public boolean takes(double value) {
        boolean isAnyTime = value >= 0 && value < Double.POSITIVE_INFINITY;
        if (isAnyTime || (timeScale() == null && !Double.isNaN(value))) {
            return true;
        }
        population.mistaken().observe(value);
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
        population.mistaken().observe(time);
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
        population.mistaken().observeNanos(nanos);
        return false;
    }

    Buckets buckets() {
        return buckets;
    }

    @Override
    HistogramCell newCell(Row<HistogramCell> row, int offset, Cell.State state) {
        return new HistogramCell(this, row, offset, state);
    }

    @Override
    SeriesReader<HistogramCell> reader(SeriesVisitor visitor) {
        int size = bounds().length + 1;
        return new SeriesReader<>() {

            private final long[] counts = new long[size];
            private final long[] countsOfCell = new long[size];
            private final Quantity sum = new Quantity();
            private final Quantity sumOfCell = new Quantity();
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
            boolean set(HistogramCell cell) {
                hasExemplar = false;
                for (int i = 0; exemplars != null && i < size; i++) {
                    latest[i] = exemplars.latest(cell, i, null);
                    hasExemplar |= latest[i] != null;
                }
                return cell.read(counts, sum);
            }

            @Override
            boolean add(HistogramCell cell) {
                boolean isExposed = cell.read(countsOfCell, sumOfCell);
                for (int i = 0; i < size; i++) {
                    counts[i] += countsOfCell[i];
                }
                sum.add(sumOfCell);
                for (int i = 0; exemplars != null && i < size; i++) {
                    latest[i] = exemplars.latest(cell, i, latest[i]);
                    hasExemplar |= latest[i] != null;
                }
                return isExposed;
            }

            @Override
            void pass(CellLabels labels) {
                if (hasExemplar) {
                    visitor.histogram(labels, counts, sum, latest);
                } else {
                    visitor.histogram(labels, counts, sum);
                }
            }
        };
    }
}
