package dev.metricwright.runtime;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.SeriesVisitor;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** All series of a gauge or an info family. For generated recorders; not for use by hand. */
public final class GaugeTable extends SeriesTable<GaugeCell> {

    private GaugeTable(MetricsRegistry registry, FamilyDefinition definition) {
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
    public static GaugeTable of(MetricsRegistry registry, FamilyDefinition definition) {
        return registered(registry, new GaugeTable(registry, definition), GaugeTable.class);
    }

    /**
     * Whether a time, or a supplier, counts: whether it is there. One that is not is rejected here, before a look-up gives
     * its label values a place. Numbers need not be asked about, a gauge takes any.
     *
     * @param value a {@code Duration} or a supplier
     * @return whether it is to be recorded
     * @throws NullPointerException if it is null, unless the registry counts misuse
     */
    public boolean takes(@Nullable Object value) {
        if (value != null) {
            return true;
        }
        absent("value");
        return false;
    }

    @Override
    GaugeCell newCell(Row<GaugeCell> row, int offset, Cell.State state) {
        return new GaugeCell(this, row, offset, state);
    }

    @Override
    SeriesReader<GaugeCell> reader(SeriesVisitor visitor) {
        boolean info = type() == MetricType.INFO;
        return new SeriesReader<>() {

            private double total;

            @Override
            void clear() {
                total = -0.0; // leaves what is added to it as it is, 0 and -0 included
            }

            @Override
            boolean add(GaugeCell cell) {
                OptionalDouble value = read(cell);
                total += value.orElse(-0.0);
                return value.isPresent();
            }

            @Override
            void pass(CellLabels labels) {
                visitor.gauge(labels, info ? 1 : total);
            }
        };
    }

    private OptionalDouble read(GaugeCell cell) {
        try {
            return cell.read();
        } catch (Throwable failed) { // whatever a supplier throws, the other series are exposed
            incidents.sampleFailed();
            return OptionalDouble.empty();
        }
    }
}
