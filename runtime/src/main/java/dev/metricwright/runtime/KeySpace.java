package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The series of a family by their keys. A key is a number: the codes of the label values side by side. For generated
 * recorders; not for use by hand.
 *
 * <p>A recorder gets the space from its table, the code of each value from the space, and then the cell for all codes
 * together. It does so without a lock. A recording uses the same space from start to end: if a space has become sparse,
 * a new space replaces it, and the old space no longer changes. A reader treats a row or value that it does not see yet
 * as absent, and looks again under the lock, so rows do not need fences. Rows are in the order in which their series
 * were added. A row always belongs to the same key, and has no cell while its series is absent.
 *
 * @param <C> the cell of a series
 */
public final class KeySpace<C extends Cell> {

    /** Flag: a value is null or has no code yet, so the series must be opened. */
    static final long MISSED = 1L << KeyLayout.BITS;

    /** Flag: a value has no code, and the family has reached its cap. */
    static final long CAPPED = MISSED << 1;

    /** Flag: a value is exposed as the overflow value. */
    static final long DIVERTED = CAPPED << 1;

    private static final long NO_KEY = -1;

    private static final long FLAGS = -1L << KeyLayout.BITS;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int FEWEST_ROWS = 4;

    private final SeriesStore<C> store;
    private final Labels labels;

    /** The labels as an array, to save an indirection. */
    private final LabelCodes[] codes;

    private final long[] keys;
    private final @Nullable Cell[] cells;

    /**
     * The number of a row plus one, by the hash of its key; 0 if the slot is empty. Open-addressed and at most half
     * full.
     */
    private final int[] index;

    /** The number of rows. Written after each change, so that a thread that reads it sees the rows. */
    private volatile int size;

    /** The number of rows without a cell. Changed under the lock of the store. */
    private int absent;

    private KeySpace(SeriesStore<C> store, Labels labels, int rows) {
        this.store = store;
        this.labels = labels;
        this.codes = labels.all();
        this.keys = new long[rows];
        Arrays.fill(keys, NO_KEY); // a reader may see a row in the index before it sees its key
        this.cells = new @Nullable Cell[rows];
        this.index = new int[2 * rows];
    }

    /** A space without series. */
    static <C extends Cell> KeySpace<C> empty(SeriesStore<C> store, Labels labels) {
        return new KeySpace<>(store, labels, FEWEST_ROWS);
    }

    /** The same rows and labels, with room for twice as many rows. */
    KeySpace<C> larger() {
        KeySpace<C> larger = new KeySpace<>(store, labels, 2 * keys.length);
        int rows = size;
        System.arraycopy(keys, 0, larger.keys, 0, rows);
        System.arraycopy(cells, 0, larger.cells, 0, rows);
        for (int row = 0; row < rows; row++) {
            larger.index[larger.freeSlot(keys[row])] = row + 1;
        }
        larger.absent = absent;
        larger.size = rows;
        return larger;
    }

    /** The same rows and labels, with copies of the cells. */
    KeySpace<C> copied(UnaryOperator<C> copy) {
        KeySpace<C> copied = larger();
        for (int row = 0; row < copied.size; row++) {
            C cell = cell(row);
            copied.cells[row] = cell == null ? null : copy.apply(cell);
        }
        return copied;
    }

    /** The series that are present, in a space with new codes. */
    KeySpace<C> compacted() {
        int rows = FEWEST_ROWS;
        while (rows <= size - absent) {
            rows *= 2;
        }
        KeySpace<C> compacted = new KeySpace<>(store, labels.compacted(), rows);
        for (int row = 0; row < size; row++) {
            C cell = cell(row);
            if (cell != null) {
                compacted.put(compacted.labels.moved(labels, keys[row]), cell);
            }
        }
        return compacted;
    }

    Labels labels() {
        return labels;
    }

    /**
     * The code of a label's value.
     *
     * @param label the position of the label among all labels of the family
     * @param value the value
     * @return its code, or a number with flags that state why it has none
     */
    public long code(int label, @Nullable String value) {
        return codes[label].code(value);
    }

    /**
     * The code of a label's value.
     *
     * @param label the position of the label among all labels of the family
     * @param value the value
     * @return its code, or a number with flags that state why it has none
     */
    public long code(int label, int value) {
        return codes[label].code(value);
    }

    /**
     * The cell for a recording: the cell of the series itself, or of the series that it is exposed as. A recording
     * under an overflow value is counted here.
     *
     * @param key the codes of all values, combined with {@code |}
     * @return the cell; null if the series must be opened by its values
     */
    public @Nullable C cell(long key) {
        C cell = find(key);
        return cell != null ? cell : store.divert(this, key);
    }

    /**
     * The cell of a series, for a caller that keeps it.
     *
     * @param key the codes of all values, combined with {@code |}
     * @return the cell; null if no series has exactly these values, or if the series is retained and must be restored
     */
    public @Nullable C own(long key) {
        C cell = find(key);
        return cell == null || cell.isRetained() ? null : cell;
    }

    /** The cell of a series that is present. */
    @Nullable
    C find(long key) {
        int row = row(key);
        return row < 0 ? null : cell(row);
    }

    /** The row of a key, or -1 if there is none. The key of a row never has flags. */
    int row(long key) {
        int slot = slot(key);
        for (int row = index[slot] - 1; row >= 0; row = index[slot] - 1) {
            if (keys[row] == key) {
                return row;
            }
            slot = (slot + 1) & (index.length - 1);
        }
        return -1;
    }

    private int slot(long key) {
        return (int) ((key * MIX) >>> (Integer.numberOfLeadingZeros(index.length) + 33));
    }

    private int freeSlot(long key) {
        int slot = slot(key);
        while (index[slot] != 0) {
            slot = (slot + 1) & (index.length - 1);
        }
        return slot;
    }

    /** The number of rows, including the rows without a cell. */
    int size() {
        return size;
    }

    long key(int row) {
        return keys[row];
    }

    @SuppressWarnings("unchecked") // the cells of a space are of one type
    @Nullable
    C cell(int row) {
        return (C) cells[row];
    }

    static long withoutFlags(long key) {
        return key & ~FLAGS;
    }

    /** Whether a key has a row, or there is room for a new row. */
    boolean hasRoomFor(long key) {
        return size < keys.length || row(key) >= 0;
    }

    /** Whether so many rows have no cell that a new space is worthwhile. */
    boolean isSparse() {
        return absent > size / 2;
    }

    /** Adds a series. Under the lock of the store. */
    void put(long key, C cell) {
        int row = row(key);
        if (row >= 0) {
            cells[row] = cell;
            absent--;
            publish(size);
            return;
        }
        row = size;
        keys[row] = key;
        cells[row] = cell;
        index[freeSlot(key)] = row + 1;
        publish(row + 1);
    }

    private void publish(int rows) {
        size = rows;
    }

    /** Removes a series. Under the lock of the store. */
    void takeOut(int row) {
        cells[row] = null;
        absent++;
        publish(size);
    }

    /** The rows that differ from a row only in detail labels, including that row. */
    List<Integer> series(long key) {
        if (!labels.haveDetails()) {
            return List.of(row(key));
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (cells[row] != null && labels.inDefaultView(keys[row] ^ key) == 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows of the series that have certain values of some labels. */
    List<Integer> rows(int[] positions, String[] values) {
        long mask = 0;
        long wanted = 0;
        for (int i = 0; i < positions.length; i++) {
            LabelCodes label = codes[positions[i]];
            LabelValue value = label.find(values[i]);
            if (value == null) {
                return List.of();
            }
            mask |= label.mask();
            wanted |= value.code & label.mask();
        }
        List<Integer> rows = new ArrayList<>();
        if (positions.length == codes.length) {
            int row = row(wanted);
            return row < 0 ? List.of() : List.of(row);
        }
        for (int row = 0; row < size; row++) {
            if ((keys[row] & mask) == wanted && cells[row] != null) {
                rows.add(row);
            }
        }
        return rows;
    }
}
