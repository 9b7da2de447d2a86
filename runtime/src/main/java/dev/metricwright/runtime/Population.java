package dev.metricwright.runtime;

import dev.metricwright.runtime.Cell.State;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which series of a family exist: admits, diverts, retires and removes them under a lock; a {@link Directory} finds them
 * without it. Calls nothing outside the family while it holds the lock.
 */
final class Population<C extends Cell> {

    /** Makes the cells of a family. */
    interface CellFactory<C extends Cell> {
        C make(Row<C> row, int offset, State state);
    }

    private final CellFactory<C> factory;
    private final OpenLabels labels;
    private final int rowSize;
    private final boolean retains;
    private final C mistaken;
    private final C ignored;

    private final Object lock = new Object();
    private final RowIndex<C> rows = new RowIndex<>();
    private final Places<C> places;
    /** Where the family has no open label: its only row, which is found without a search and always there. */
    private final @Nullable Row<C> only;

    private final Directory<C> directory;

    private volatile boolean closed;
    private final Roster<C> roster = new Roster<>();

    Population(CellFactory<C> factory, OpenLabels labels, int rowSize, int weight, FamilyDefinition definition) {
        this.factory = factory;
        this.labels = labels;
        this.rowSize = rowSize;
        this.retains = definition.isRetained();
        this.places = new Places<>(labels, weight, definition);
        this.only = labels.size() > 0 ? null : new PlainRow<>(new LabelValue[0], rowSize);
        if (only != null) {
            rows.add(only);
        }
        this.directory = new Directory<>(rows, labels, places);
        Row<C> nowhere = new PlainRow<>(new LabelValue[0], 1);
        this.mistaken = factory.make(nowhere, 0, State.MISTAKEN);
        this.ignored = factory.make(nowhere, 0, State.CLOSED);
    }

    /** A tuple that is filled up with empty values to the {@linkplain Row#WIDTH width} of a row, unless it is as wide. */
    static String[] padded(String[] tuple) {
        if (tuple.length >= Row.WIDTH) {
            return tuple;
        }
        String[] padded = Arrays.copyOf(tuple, Row.WIDTH);
        Arrays.fill(padded, tuple.length, padded.length, "");
        return padded;
    }

    /** The cell for look-ups that were a mistake. */
    C mistaken() {
        return mistaken;
    }

    boolean isClosed() {
        return closed;
    }

    /** The cells of a family without open labels, by offset; null where it has some. */
    @Nullable
    AtomicReferenceArray<@Nullable C> closedCells() {
        return only == null ? null : only.cells();
    }

    /** The cell of a tuple of up to three values as it is given, if it has been asked for before. */
    @Nullable
    C find(@Nullable String a, @Nullable String b, @Nullable String c, int offset) {
        Row<C> row = rows.find(a, b, c);
        return row == null ? null : row.cell(offset);
    }

    /** The cell of a tuple as it is given, if it has been asked for before. */
    @Nullable
    C find(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f,
            int offset) {
        Row<C> row = rows.find(a, b, c, d, e, f);
        return row == null ? null : row.cell(offset);
    }

    /** The cell of a tuple that {@link #find} does not know: of its normalised values, or where it overflows to. */
    C resolve(String a, String b, String c, String d, String e, String f, int offset) {
        C cell = directory.find(a, b, c, d, e, f, offset);
        return cell != null ? cell : admit(new String[] {a, b, c, d, e, f}, offset);
    }

    /** The cell of a row's values, where that row may be in the table no more. */
    C resolve(Row<C> row, int offset) {
        return labels.size() > Row.WIDTH
                ? resolve(row.values(), offset)
                : resolve(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), offset);
    }

    /** The cell of a padded tuple of any length. */
    C resolve(String[] tuple, int offset) {
        Row<C> row = rows.find(tuple);
        C cell = row == null ? null : row.cell(offset);
        if (cell == null) {
            cell = directory.find(tuple, offset);
        }
        return cell != null ? cell : admit(tuple, offset);
    }

    /** The cell of a tuple that is in the table already, or comes in now, or overflows. */
    private C admit(String[] tuple, int offset) {
        synchronized (lock) {
            if (closed) {
                return ignored;
            }
            String[] reading = tuple.clone();
            long overflowed = 0;
            for (int i = 0; i < labels.size(); i++) {
                reading[i] = labels.reading(i, tuple[i]);
                overflowed |= labels.overflowed(i, tuple[i], reading[i]);
            }
            Row<C> shown = rows.find(labels.inDefaultView(reading));
            if (shown == null || shown.cell(offset) == null) {
                if (!places.isFull()) {
                    makeRoom(reading);
                } else if (!Arrays.equals(labels.readingAtCap(reading), reading)) {
                    reading = labels.readingAtCap(reading);
                    overflowed |= labels.allAtCap();
                }
            }
            return enter(reading, overflowed, offset);
        }
    }

    /** Lets retired series go until there is a place for this one: within each label's bound, and within the cap. */
    private void makeRoom(String[] reading) {
        for (C cell = places.toGoFor(reading); cell != null; cell = places.toGoFor(reading)) {
            leave(cell);
        }
    }

    @SuppressWarnings("unchecked") // a cell's row is of the cell's type
    private C enter(String[] reading, long overflowed, int offset) {
        C cell = entered(reading, offset);
        return cell.row() instanceof OverflowRow<?> target && overflowed != 0
                ? diversion((OverflowRow<C>) target, overflowed, offset)
                : cell;
    }

    private C entered(String[] reading, int offset) {
        Row<C> row = rows.find(reading);
        C cell = row == null ? null : row.cell(offset);
        if (cell != null) {
            return cell;
        }
        boolean detailed = labels.isDetailed(reading);
        C shown = detailed ? entered(labels.inDefaultView(reading), offset) : null;
        if (row == null) {
            row = labels.row(reading, rowSize);
            rows.add(row);
        }
        cell = factory.make(row, offset, shown == null ? State.LIVE : shown.state());
        if (shown == null) {
            roster.add(cell);
        } else {
            DetailedSeries series = shown.series();
            (series == null ? new DetailedSeries(shown) : series).add(cell);
        }
        places.take(cell);
        row.put(offset, cell);
        return cell;
    }

    private C diversion(OverflowRow<C> target, long overflowed, int offset) {
        Row<C> known = target.diversion(overflowed);
        Row<C> row = known != null ? known : target.divert(overflowed);
        C cell = row.cell(offset);
        if (cell == null) {
            cell = factory.make(row, offset, State.DIVERTED);
            row.put(offset, cell);
        }
        return cell;
    }

    /** Removes the series under a tuple, in which null stands for any value, whose offsets match; or retires them. */
    void remove(@Nullable String[] tuple, boolean exact, IntPredicate offsets) {
        synchronized (lock) {
            Row<C> only = exact ? rows.find(tuple) : null;
            List<Row<C>> candidates = !exact ? rows.all() : only == null ? List.of() : List.of(only);
            for (Row<C> row : candidates) {
                if (!labels.isOverflow(row) && !labels.isDetailed(row) && (exact || matches(tuple, row))) {
                    remove(row, offsets);
                }
            }
        }
    }

    private static boolean matches(@Nullable String[] tuple, Row<?> row) {
        for (int i = 0; i < tuple.length; i++) {
            if (tuple[i] != null && !row.text(i).equals(tuple[i])) {
                return false;
            }
        }
        return true;
    }

    private void remove(Row<C> row, IntPredicate offsets) {
        for (int offset = 0; offset < row.size(); offset++) {
            C cell = row.cell(offset);
            if (cell == null || !offsets.test(offset)) {
                continue;
            }
            if (!retains) {
                leave(cell);
            } else if (cell.state() == State.LIVE) {
                together(cell).forEach(places::retire);
            }
        }
    }

    /** After a recording on a cell that is not live: whether it counts there all the same, because it was but retired. */
    boolean revive(C cell) {
        synchronized (lock) {
            if (cell.state() == State.RETIRED) {
                together(cell).forEach(places::revive);
            }
            return cell.state() == State.LIVE;
        }
    }

    /**
     * Takes a series out. The states of its cells are set last, so that whoever records on them later goes where look-ups
     * lead by then; and that of the default view first, so that none is read that misses what a detail took back.
     */
    private void leave(C cell) {
        List<C> leaving = together(cell);
        leaving.forEach(this::takeOut);
        roster.leave();
        for (C gone : leaving) {
            gone.become(State.REMOVED);
            gone.release();
        }
    }

    @SuppressWarnings("unchecked") // a cell's row is of the cell's type
    private void takeOut(C cell) {
        Row<C> row = (Row<C>) cell.row();
        row.put(cell.offset(), null);
        if (row != only && row.isEmpty()) {
            rows.remove(row);
        }
        places.free(cell);
    }

    /** The cells that come and go with this one, that of the default view first. */
    @SuppressWarnings("unchecked") // the cells of a series are of one type
    private List<C> together(C cell) {
        DetailedSeries series = cell.series();
        return series == null ? List.of(cell) : (List<C>) List.of(series.cells());
    }

    /** Takes over what a later definition of the family bounds more tightly, or lists. */
    void restrict(FamilyDefinition other) {
        synchronized (lock) {
            places.restrict(other);
        }
    }

    /** How many series there are now, of those that count towards the limit. */
    long liveSeries() {
        synchronized (lock) {
            return places.live();
        }
    }

    /** How many there may be; meaningful where this {@linkplain #isLimited() is limited}. */
    long seriesLimit() {
        synchronized (lock) {
            return places.cap();
        }
    }

    boolean isLimited() {
        return seriesLimit() != Long.MAX_VALUE;
    }

    /** Exempts values of a label from its bound. */
    void reserve(int label, String... values) {
        synchronized (lock) {
            for (String value : values) {
                labels.get(label).reserve(value);
            }
        }
    }

    /** All cells of the default view at one moment: no series is in it twice, even if it is removed and comes back meanwhile. */
    List<C> cells() {
        synchronized (lock) {
            return roster.now();
        }
    }

    /** Forgets all series. */
    void close() {
        synchronized (lock) {
            closed = true;
            rows.all().forEach(this::close);
            if (only != null) {
                only.clear();
            }
            rows.clear();
            places.clear();
            roster.clear();
        }
    }

    private void close(Row<C> row) {
        for (int offset = 0; offset < row.size(); offset++) {
            C cell = row.cell(offset);
            if (cell != null) {
                cell.become(State.CLOSED);
                cell.release();
            }
        }
    }
}
