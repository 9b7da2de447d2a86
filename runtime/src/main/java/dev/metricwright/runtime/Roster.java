package dev.metricwright.runtime;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The cells of the default view, in the order in which their series came: mostly that in which they lie in memory, which makes
 * them faster to read. Changed under the lock of the {@link Population}.
 */
final class Roster<C extends Cell> {

    private static final int SMALLEST = 8;

    private Cell[] cells = new Cell[SMALLEST];
    private int size;
    /** How many of them have left their table. */
    private int gone;

    void add(C cell) {
        if (size == cells.length) {
            copy(gone > size / 2 ? size : size * 2);
        }
        cells[size++] = cell;
    }

    /** One of them leaves. */
    void leave() {
        gone++;
    }

    /** All that are there now, whatever comes and goes meanwhile: further ones are added behind these. */
    List<C> now() {
        if (gone > 0) {
            copy(cells.length);
        }
        return new Snapshot<>(cells, size);
    }

    void clear() {
        cells = new Cell[SMALLEST];
        size = 0;
        gone = 0;
    }

    /** Leaves those out that have left, and the array alone that others may be reading. */
    private void copy(int capacity) {
        Cell[] present = new Cell[capacity];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (cells[i].isPresent()) {
                present[count++] = cells[i];
            }
        }
        cells = present;
        size = count;
        gone = 0;
    }

    private static final class Snapshot<C extends Cell> extends AbstractList<C> implements RandomAccess {

        private final Cell[] cells;
        private final int size;

        Snapshot(Cell[] cells, int size) {
            this.cells = cells;
            this.size = size;
        }

        @Override
        @SuppressWarnings("unchecked") // they were added as such
        public C get(int index) {
            return (C) cells[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
