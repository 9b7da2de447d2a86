package dev.metricwright.runtime;

import java.util.List;

/** Reads the number of a series, which one cell holds or several add up to, and passes it to a view. */
abstract class SeriesReader<C extends Cell> {

    /** Passes on a series that is one cell. */
    final void visit(C cell, CellLabels labels) {
        if (set(cell) && cell.isPresent()) {
            pass(labels.of(cell));
        }
    }

    /**
     * Passes on the sum of some cells of a series.
     *
     * @param visible its cell of the default view, which leaves the table first
     * @param cells the cells to add up, whose labels are alike
     */
    final void visit(C visible, List<C> cells, CellLabels labels) {
        clear();
        boolean isExposed = false;
        for (C cell : cells) {
            isExposed |= add(cell);
        }
        if (isExposed && visible.isPresent()) {
            pass(labels.of(cells.get(0)));
        }
    }

    /** Begins with nothing. */
    abstract void clear();

    /** Adds what a cell holds; says whether that is to be exposed. */
    abstract boolean add(C cell);

    /** Begins with what a cell holds; says whether that is to be exposed. Most series are one cell. */
    boolean set(C cell) {
        clear();
        return add(cell);
    }

    /** Passes on what was added. */
    abstract void pass(CellLabels labels);
}
