package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Where a series keeps its number; at the same time the handle that recorders and applications hold.
 *
 * <p>No recording is lost to a removal: recording adds first and reads the state afterwards, removal sets the state after it
 * took the cell out of its table. Who finds that the cell has left takes the amount back and records it where it belongs
 * now, so that each amount stands in exactly one cell.
 */
public abstract sealed class Cell extends Sum permits CounterCell, GaugeCell, HistogramCell {

    /** Whether, and how, a recording counts in the cell that it was made on. */
    enum State {
        /** It counts. */
        LIVE,
        /** It counts, and brings the series back: its key was removed, its family keeps it until room is needed. */
        RETIRED,
        /** The series was removed; what is recorded belongs to its successor. */
        REMOVED,
        /** A label was past its bound; what is recorded is counted as diverted and belongs to the overflow series. */
        DIVERTED,
        /** The look-up was a mistake; what is recorded counts as rejected. */
        MISTAKEN,
        /** The registry was closed; what is recorded is ignored. */
        CLOSED
    }

    private final Row<?> row;
    private final int offset;
    private volatile State state;
    private volatile boolean appeared;
    /** Where the family has detail labels and one was present: the cells that the default view shows as one. */
    private volatile @Nullable DetailedSeries series;

    Cell(Row<?> row, int offset, State state) {
        this.row = row;
        this.offset = offset;
        this.state = state;
    }

    final Row<?> row() {
        return row;
    }

    @Override
    final Object lock() {
        return row;
    }

    final int offset() {
        return offset;
    }

    final State state() {
        return state;
    }

    /**
     * Whether the series is in its table. Views ask this after they have read the number: that of a cell which has left may
     * hold amounts on their way to its successor.
     */
    final boolean isPresent() {
        State now = state;
        return now == State.LIVE || now == State.RETIRED;
    }

    /** The cells that the default view shows as one, this one among them; null where it stands alone. */
    final @Nullable DetailedSeries series() {
        return series;
    }

    /** Under the lock of the {@link Population}. */
    final void join(DetailedSeries joined) {
        series = joined;
    }

    /** Under the lock of the {@link Population}. */
    final void become(State next) {
        state = next;
    }

    /** Shows the series although its number is still 0. */
    final void appear() {
        if (!appeared) {
            appeared = true;
        }
    }

    final boolean hasAppeared() {
        return appeared;
    }

    /** The series has left the table: lets go what it holds for the application. */
    void release() {}
}
