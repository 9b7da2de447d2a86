package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of series and passes them to a view. The numbers of a series are in one cell, or are the sum of
 * several cells.
 */
abstract class SeriesReader<C extends Cell> {

    /**
     * Reads the series of a family.
     *
     * @param table the family
     * @param shown the positions of the labels that the view shows, in the order in which they are exposed
     * @param commonLabels the common labels of the registry
     */
    final void read(SeriesTable<C> table, List<Integer> shown, Map<String, String> commonLabels) {
        FamilyDefinition family = table.definition;
        boolean mayNeedSums = !family.detailLabels().isEmpty()
                || shown.size() < family.labelNames().size();
        KeySpace<C> space = mayNeedSums ? table.store.snapshot(table::copy) : table.store.space();
        SeriesLabelsView labels = new SeriesLabelsView(space.labels(), shown, commonLabels);
        if (mayNeedSums) {
            readSums(space, labels, family.isSampled() ? null : table.store.lock);
        } else {
            readEach(space, labels);
        }
    }

    /** Reads each row as a series. */
    private void readEach(KeySpace<C> space, SeriesLabelsView labels) {
        int rows = space.size();
        for (int row = 0; row < rows; row++) {
            C cell = space.cell(row);
            Sum sum = cell == null ? null : cell.sum();
            if (cell != null && sum != null) {
                clear();
                // The numbers of a removed series may contain amounts that are about to move to its successor.
                if (add(cell) && !sum.isRemoved()) {
                    pass(labels.of(space.key(row)));
                }
            }
        }
    }

    /**
     * Reads the rows that a view does not distinguish as one series: their sum.
     *
     * @param snapshot the series at one moment
     * @param labels the labels that the view shows
     * @param lock the lock under which series are added and removed; null if reading calls the application
     */
    private void readSums(KeySpace<C> snapshot, SeriesLabelsView labels, @Nullable Object lock) {
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
                // Series that are removed together are left out together. So are amounts that are about to move to
                // their successors.
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

    /** Resets the numbers. */
    abstract void clear();

    /** Adds the numbers of a cell. Returns whether the series is exposed. */
    abstract boolean add(C cell);

    /** Passes the added numbers to the view. */
    abstract void pass(SeriesLabelsView labels);
}
