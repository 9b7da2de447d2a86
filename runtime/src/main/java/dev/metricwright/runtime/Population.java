package dev.metricwright.runtime;

import dev.metricwright.runtime.Cell.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which series of a family exist: finds them without a lock, and admits, diverts, retires and removes them under one. Calls
 * nothing outside the family while it holds the lock.
 */
final class Population<C extends Cell> {

    /** Makes the cells of a family. */
    interface CellFactory<C extends Cell> {
        C make(Row<C> row, int offset, State state);
    }

    private final CellFactory<C> factory;
    private final OpenLabels labels;
    private final int rowSize;
    /** What one series counts for towards the cap. */
    private final int weight;

    private final boolean retains;
    private final C mistaken;
    private final C ignored;

    private final Object lock = new Object();
    private final RowIndex<C> rows = new RowIndex<>();
    /** Cells of removed keys, oldest first. */
    private final Set<C> retired = new LinkedHashSet<>();

    private long cap;
    /** What the series count for that read no overflow value. */
    private long used;
    /** Whether a further series would exceed the cap, whatever retired ones make room. */
    private volatile boolean full;

    private volatile boolean closed;
    /** The cells, until one comes or goes. */
    private volatile @Nullable List<C> cells;

    Population(CellFactory<C> factory, OpenLabels labels, int rowSize, int weight, FamilyDefinition definition) {
        this.factory = factory;
        this.labels = labels;
        this.rowSize = rowSize;
        this.weight = weight;
        this.retains = definition.isRetained();
        this.cap = capOf(definition);
        Row<C> nowhere = new Row<>(padded(new String[0]), false, 1);
        this.mistaken = factory.make(nowhere, 0, State.MISTAKEN);
        this.ignored = factory.make(nowhere, 0, State.CLOSED);
        bound();
    }

    /** A tuple filled up with empty values to the {@linkplain Row#WIDTH width} of a row. */
    static String[] padded(String[] tuple) {
        String[] padded = Arrays.copyOf(tuple, Math.max(Row.WIDTH, tuple.length));
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
        String a1 = labels.reading(0, a);
        String b1 = labels.reading(1, b);
        String c1 = labels.reading(2, c);
        String d1 = labels.reading(3, d);
        String e1 = labels.reading(4, e);
        String f1 = labels.reading(5, f);
        long overflowed = labels.overflowed(0, a, a1)
                | labels.overflowed(1, b, b1)
                | labels.overflowed(2, c, c1)
                | labels.overflowed(3, d, d1)
                | labels.overflowed(4, e, e1)
                | labels.overflowed(5, f, f1);
        C cell = cell(rows.find(a1, b1, c1, d1, e1, f1), overflowed, offset);
        if (cell == null && full) {
            cell = resolveAtCap(a1, b1, c1, d1, e1, f1, offset);
        }
        return cell != null ? cell : admit(new String[] {a, b, c, d, e, f}, offset);
    }

    private @Nullable C resolveAtCap(String a, String b, String c, String d, String e, String f, int offset) {
        if (find(a, b, c, d, e, f, offset) != null) {
            return null; // of the first time that a label overflows into a row that exists
        }
        String a1 = labels.readingAtCap(0, a);
        String b1 = labels.readingAtCap(1, b);
        String c1 = labels.readingAtCap(2, c);
        String d1 = labels.readingAtCap(3, d);
        String e1 = labels.readingAtCap(4, e);
        String f1 = labels.readingAtCap(5, f);
        boolean diverts =
                !(a1.equals(a) && b1.equals(b) && c1.equals(c) && d1.equals(d) && e1.equals(e) && f1.equals(f));
        return diverts ? cell(rows.find(a1, b1, c1, d1, e1, f1), labels.all(), offset) : null;
    }

    /** The cell of a padded tuple of any length. */
    C resolve(String[] t, int offset) {
        Row<C> row = rows.find(t);
        C cell = row == null ? null : row.cell(offset);
        if (cell != null) {
            return cell;
        }
        return t.length == Row.WIDTH ? resolve(t[0], t[1], t[2], t[3], t[4], t[5], offset) : admit(t, offset);
    }

    /** The cell of a tuple that is in the table already, or comes in now, or overflows. */
    private C admit(String[] tuple, int offset) {
        synchronized (lock) {
            if (closed) {
                return ignored;
            }
            String[] reading = padded(tuple);
            long overflowed = 0;
            for (int i = 0; i < labels.size(); i++) {
                reading[i] = labels.reading(i, tuple[i]);
                overflowed |= labels.overflowed(i, tuple[i], reading[i]);
            }
            if (cell(rows.find(reading), 0, offset) == null) {
                if (!full) {
                    makeRoom(reading);
                } else if (!Arrays.equals(labels.readingAtCap(reading), reading)) {
                    reading = labels.readingAtCap(reading);
                    overflowed = labels.all();
                }
            }
            return enter(reading, overflowed, offset);
        }
    }

    /** Lets retired series go until there is a place for this one: within each label's bound, and within the cap. */
    private void makeRoom(String[] reading) {
        for (int i = 0; i < labels.size(); i++) {
            while (labels.get(i).needsRoomFor(reading[i])) {
                leave(oldestRetired(i));
            }
        }
        while (used + weight > cap && !labels.isOverflow(reading)) {
            leave(retired.iterator().next());
        }
    }

    private C enter(String[] reading, long overflowed, int offset) {
        Row<C> row = rows.find(reading);
        if (row == null) {
            row = new Row<>(reading, labels.isOverflow(reading), rowSize);
            rows.add(row);
        }
        C cell = row.cell(offset);
        if (cell == null) {
            cell = factory.make(row, offset, State.LIVE);
            count(cell, 1, 0);
            row.put(offset, cell);
        }
        return overflowed == 0 ? cell : diversion(row, overflowed, offset);
    }

    private C diversion(Row<C> target, long overflowed, int offset) {
        Row<C> known = target.diversion(overflowed);
        Row<C> row = known != null ? known : target.divert(overflowed);
        C cell = row.cell(offset);
        if (cell == null) {
            cell = factory.make(row, offset, State.DIVERTED);
            row.put(offset, cell);
        }
        return cell;
    }

    private static <C extends Cell> @Nullable C cell(@Nullable Row<C> row, long overflowed, int offset) {
        Row<C> reached = row == null || overflowed == 0 ? row : row.diversion(overflowed);
        return reached == null ? null : reached.cell(offset);
    }

    /** Removes the series under a tuple, in which null stands for any value, whose offsets match; or retires them. */
    void remove(@Nullable String[] tuple, boolean exact, IntPredicate offsets) {
        synchronized (lock) {
            Row<C> only = exact ? rows.find(tuple) : null;
            List<Row<C>> candidates = !exact ? rows.all() : only == null ? List.of() : List.of(only);
            for (Row<C> row : candidates) {
                if (!row.isOverflow() && (exact || matches(tuple, row))) {
                    remove(row, offsets);
                }
            }
        }
    }

    private static boolean matches(@Nullable String[] tuple, Row<?> row) {
        for (int i = 0; i < tuple.length; i++) {
            if (tuple[i] != null && !row.values()[i].equals(tuple[i])) {
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
            } else if (retired.add(cell)) {
                cell.become(State.RETIRED);
                count(cell, 0, 1);
            }
        }
    }

    /** After a recording on a cell that is not live: whether it counts there all the same, because it was but retired. */
    boolean revive(C cell) {
        synchronized (lock) {
            if (retired.remove(cell)) {
                cell.become(State.LIVE);
                count(cell, 0, -1);
            }
            return cell.state() == State.LIVE;
        }
    }

    /** The cell that was retired first among those whose value of a label is in no other use. */
    private C oldestRetired(int label) {
        for (C cell : retired) {
            if (labels.get(label).isRetired(cell.row().values()[label])) {
                return cell;
            }
        }
        throw new IllegalStateException(
                "label " + labels.get(label).name() + " counts retired values that no cell reads");
    }

    /** Takes a cell out; its state is set last, so that whoever records on it later goes where look-ups lead by then. */
    @SuppressWarnings("unchecked") // a cell's row is of the cell's type
    private void leave(C cell) {
        Row<C> row = (Row<C>) cell.row();
        row.put(cell.offset(), null);
        if (row.isEmpty()) {
            rows.remove(row);
        }
        count(cell, -1, retired.remove(cell) ? -1 : 0);
        cell.become(State.REMOVED);
        cell.release();
    }

    private void count(Cell cell, int coming, int retiring) {
        labels.count(cell.row().values(), coming, retiring);
        used += cell.row().isOverflow() ? 0 : (long) coming * weight;
        if (coming != 0) {
            cells = null;
        }
        bound();
    }

    private void bound() {
        full = used + weight - (long) retired.size() * weight > cap;
    }

    /** Takes over what a later definition of the family bounds more tightly, or lists. */
    void restrict(FamilyDefinition other) {
        synchronized (lock) {
            cap = Math.min(cap, capOf(other));
            labels.restrict(other);
            bound();
        }
    }

    /** Exempts values of a label from its bound. */
    void reserve(int label, String... values) {
        synchronized (lock) {
            for (String value : values) {
                labels.get(label).reserve(value);
            }
        }
    }

    private static long capOf(FamilyDefinition definition) {
        return definition.maxSeries() == 0 ? Long.MAX_VALUE : definition.maxSeries();
    }

    /** All cells at one moment: no series is in it twice, even if it is removed and comes back meanwhile. */
    List<C> cells() {
        List<C> known = cells;
        if (known == null) {
            synchronized (lock) {
                known = collect();
                cells = known;
            }
        }
        return known;
    }

    private List<C> collect() {
        List<C> all = new ArrayList<>();
        for (Row<C> row : rows.all()) {
            for (int offset = 0; offset < row.size(); offset++) {
                C cell = row.cell(offset);
                if (cell != null) {
                    all.add(cell);
                }
            }
        }
        return all;
    }

    /** Forgets all series. */
    void close() {
        synchronized (lock) {
            closed = true;
            for (C cell : collect()) {
                cell.become(State.CLOSED);
                cell.release();
            }
            rows.clear();
            retired.clear();
            used = 0;
            labels.clear();
            cells = List.of();
        }
    }
}
