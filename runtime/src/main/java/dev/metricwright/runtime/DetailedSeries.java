package dev.metricwright.runtime;

import java.util.Arrays;

/**
 * The cells that the default view shows as one series: the one without details, which is always there, and one for each
 * combination of detail labels that was recorded. They come and go together. Changed under the lock of the
 * {@link Population}.
 */
final class DetailedSeries {

    private volatile Cell[] cells;

    DetailedSeries(Cell visible) {
        cells = new Cell[] {visible};
        visible.join(this);
    }

    /** All of them, the one without details first; not to be modified. */
    Cell[] cells() {
        return cells;
    }

    /** The cell without details, whose labels are those of the default view. */
    Cell visible() {
        return cells[0];
    }

    void add(Cell detail) {
        Cell[] longer = Arrays.copyOf(cells, cells.length + 1);
        longer[cells.length] = detail;
        cells = longer;
        detail.join(this);
    }
}
