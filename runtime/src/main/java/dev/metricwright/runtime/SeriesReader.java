package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of series, which one cell holds or several add up to, and passes them to a view. */
abstract class SeriesReader<C extends Cell> {

    /** Reads each row as a series. */
    final void readEach(KeySpace<C> space, SeriesLabelsView labels) {
        int rows = space.size();
        for (int row = 0; row < rows; row++) {
            C cell = space.cell(row);
            Sum sum = cell == null ? null : cell.sum();
            if (cell != null && sum != null) {
                clear();
                // The number of a series that has left may hold amounts on their way to its successor.
                if (add(cell) && !sum.isRemoved()) {
                    pass(labels.of(space.key(row)));
                }
            }
        }
    }

    /**
     * Reads the rows that a view does not tell apart as one series, their sum.
     *
     * @param snapshot the series at one moment
     * @param labels the labels that the view shows
     * @param lock held where series come and go; null where reading calls the application
     */
    final void readSums(KeySpace<C> snapshot, SeriesLabelsView labels, @Nullable Object lock) {
        Map<Long, List<C>> series = new LinkedHashMap<>();
        int rows = snapshot.size();
        for (int row = 0; row < rows; row++) {
            C cell = snapshot.cell(row);
            if (cell != null) {
                series.computeIfAbsent(snapshot.key(row) & labels.mask(), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        series.forEach((key, cells) -> {
            boolean isExposed = addAll(cells);
            if (lock != null && cells.stream().anyMatch(SeriesReader::hasLeft)) {
                // Those that leave together are left out together, and with them what is on its way to their
                // successors.
                synchronized (lock) {
                    cells.removeIf(SeriesReader::hasLeft);
                    isExposed = addAll(cells);
                }
            }
            if (isExposed) {
                pass(labels.of(key));
            }
        });
    }

    private boolean addAll(List<C> cells) {
        clear();
        boolean isExposed = false;
        for (C cell : cells) {
            isExposed |= add(cell);
        }
        return isExposed;
    }

    private static boolean hasLeft(Cell cell) {
        Sum sum = cell.sum();
        return sum == null || sum.isRemoved();
    }

    /** Begins with nothing. */
    abstract void clear();

    /** Adds what a cell holds; says whether it is to be exposed. */
    abstract boolean add(C cell);

    /** Passes on what was added. */
    abstract void pass(SeriesLabelsView labels);
}
