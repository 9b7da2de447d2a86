package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesVisitor;

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

    @Override
    CounterCell newCell(Row<CounterCell> row, int offset, Cell.State state) {
        return new CounterCell(this, row, offset, state);
    }

    @Override
    public void visit(SeriesVisitor visitor) {
        Quantity total = new Quantity();
        for (CounterCell cell : population.cells()) {
            if (cell.read(total) && cell.isPresent()) {
                visitor.counter(cell.labels(this), total);
            }
        }
    }
}
