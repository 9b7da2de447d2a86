package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesVisitor;

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

    Buckets buckets() {
        return buckets;
    }

    @Override
    HistogramCell newCell(Row<HistogramCell> row, int offset, Cell.State state) {
        return new HistogramCell(this, row, offset, state);
    }

    @Override
    public void visit(SeriesVisitor visitor) {
        Quantity sum = new Quantity();
        long[] counts = new long[bounds().length + 1];
        for (HistogramCell cell : population.cells()) {
            if (cell.read(counts, sum) && cell.isPresent()) {
                visitor.histogram(cell.labels(this), counts, sum);
            }
        }
    }
}
