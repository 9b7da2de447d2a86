package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One tuple of open label values, and under it a cell for each combination of closed ones that has been asked for. */
final class Row<C extends Cell> {

    /** Tuples are filled up with empty values to this length, so that the usual look-up needs no array. */
    static final int WIDTH = 6;

    private final String[] values;
    private final int hash;
    private final boolean overflow;
    private final boolean detailed;
    private final AtomicReferenceArray<@Nullable C> cells;

    /** For a diversion: the row that its recordings go to, and the labels that overflowed, as bits. */
    private final @Nullable Row<C> target;

    private final long overflowed;

    private volatile @Nullable Row<C> diversions;
    private final @Nullable Row<C> nextDiversion;

    /**
     * Makes a row.
     *
     * @param values the values of the open labels, at least {@link #WIDTH}
     * @param overflow whether one of them is what its label reads past its bound
     * @param detailed whether a detail label is present
     * @param size how many cells the row has room for
     */
    Row(String[] values, boolean overflow, boolean detailed, int size) {
        this(values, overflow, detailed, size, null, 0, null);
    }

    private Row(
            String[] values,
            boolean overflow,
            boolean detailed,
            int size,
            @Nullable Row<C> target,
            long overflowed,
            @Nullable Row<C> nextDiversion) {
        this.values = values;
        this.hash = hash(values, Reading.AS_GIVEN);
        this.overflow = overflow;
        this.detailed = detailed;
        this.cells = new AtomicReferenceArray<>(size);
        this.target = target;
        this.overflowed = overflowed;
        this.nextDiversion = nextDiversion;
    }

    static int hash(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return spread(((((hash(a) * 31 + hash(b)) * 31 + hash(c)) * 31 + hash(d)) * 31 + hash(e)) * 31 + hash(f));
    }

    /** The hash of what a tuple is taken to read. */
    static int hash(String[] tuple, Reading reading) {
        int hash = 0;
        for (int i = 0; i < tuple.length; i++) {
            hash = hash * 31 + reading.of(i, tuple[i]).hashCode();
        }
        return spread(hash);
    }

    private static int hash(@Nullable String value) {
        return value == null ? 0 : value.hashCode();
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    int hash() {
        return hash;
    }

    /** The values of the open labels, filled up with empty ones. */
    String[] values() {
        return values;
    }

    /** Whether this row collects what was past a bound. Such a row stays, and counts towards no cap. */
    boolean isOverflow() {
        return overflow;
    }

    /** Whether this row is a part of what another shows. */
    boolean isDetailed() {
        return detailed;
    }

    boolean matches(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return values[0].equals(a)
                && values[1].equals(b)
                && values[2].equals(c)
                && values[3].equals(d)
                && values[4].equals(e)
                && values[5].equals(f);
    }

    /** Whether this is the row of what a tuple is taken to read. */
    boolean matches(String[] tuple, Reading reading) {
        boolean matches = values.length == tuple.length;
        for (int i = 0; matches && i < tuple.length; i++) {
            matches = values[i].equals(reading.of(i, tuple[i]));
        }
        return matches;
    }

    @Nullable
    C cell(int offset) {
        return cells.get(offset);
    }

    void put(int offset, @Nullable C cell) {
        cells.set(offset, cell);
    }

    void clear() {
        for (int offset = 0; offset < cells.length(); offset++) {
            cells.set(offset, null);
        }
    }

    int size() {
        return cells.length();
    }

    boolean isEmpty() {
        for (int i = 0; i < cells.length(); i++) {
            if (cells.get(i) != null) {
                return false;
            }
        }
        return true;
    }

    /**
     * The row in front of this one whose cells count each recording as diverted before they pass it on.
     *
     * @param labels the labels that overflowed, as bits
     * @return that row, or null if there was no such recording yet
     */
    @Nullable
    Row<C> diversion(long labels) {
        Row<C> row = diversions;
        while (row != null && row.overflowed != labels) {
            row = row.nextDiversion;
        }
        return row;
    }

    /** Adds a {@link #diversion}; under the lock of the {@link Population}. */
    Row<C> divert(long labels) {
        Row<C> row = new Row<>(values, overflow, detailed, cells.length(), this, labels, diversions);
        diversions = row;
        return row;
    }

    /** The labels that overflowed to this diversion, as bits. */
    long overflowed() {
        return overflowed;
    }

    /** The row that the recordings of this diversion go to, or null where this is none. */
    @Nullable
    Row<C> target() {
        return target;
    }
}
