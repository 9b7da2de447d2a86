package dev.metricwright.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One tuple of open label values, and under it a cell for each combination of closed ones that has been asked for. There may
 * be as many of these as series, and look-ups pass through them: three values and a single cell need no array.
 */
abstract sealed class Row<C extends Cell> permits Diversion, OverflowRow, PlainRow {

    /** Tuples are filled up with empty values to this length, so that the usual look-up needs no array. */
    static final int WIDTH = 6;

    /** How many values have a field of their own. */
    private static final int FIELDS = 3;

    private final int hash;
    private final LabelValue first;
    private final LabelValue second;
    private final LabelValue third;
    private final LabelValue @Nullable [] more;
    /** The texts of the first three: look-ups need them, and nothing else of the values. */
    private final String a;

    private final String b;
    private final String c;

    /** The cell where there are open labels and no closed ones. */
    private volatile @Nullable C only;

    private final @Nullable AtomicReferenceArray<@Nullable C> cells;

    /**
     * Makes a row.
     *
     * @param values the values of the open labels
     * @param size how many cells the row has room for
     */
    Row(LabelValue[] values, int size) {
        this.first = at(values, 0);
        this.second = at(values, 1);
        this.third = at(values, 2);
        this.a = first.text();
        this.b = second.text();
        this.c = third.text();
        this.more = values.length > FIELDS ? Arrays.copyOfRange(values, FIELDS, values.length) : null;
        this.cells = size == 1 && values.length > 0 ? null : new AtomicReferenceArray<>(size);
        this.hash = hash(values());
    }

    /** A row of the same values. */
    Row(Row<C> other) {
        this.first = other.first;
        this.second = other.second;
        this.third = other.third;
        this.a = other.a;
        this.b = other.b;
        this.c = other.c;
        this.more = other.more;
        this.cells = other.cells == null ? null : new AtomicReferenceArray<>(other.size());
        this.hash = other.hash;
    }

    private static LabelValue at(LabelValue[] values, int index) {
        return index < values.length ? values[index] : LabelValue.NONE;
    }

    /** The hash of up to three values; empty ones at the end make no difference. */
    static int hash(@Nullable String a, @Nullable String b, @Nullable String c) {
        return spread(hash(a) + 31 * (hash(b) + 31 * hash(c)));
    }

    /** The hash of some values; empty ones at the end make no difference. */
    static int hash(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return spread(hash(a) + 31 * (hash(b) + 31 * (hash(c) + 31 * (hash(d) + 31 * (hash(e) + 31 * hash(f))))));
    }

    private static int hash(String[] values) {
        return hash(values, Reading.AS_GIVEN);
    }

    /** The hash of what a tuple is taken to read. */
    static int hash(String[] tuple, Reading reading) {
        int hash = 0;
        for (int i = tuple.length - 1; i >= 0; i--) {
            hash = hash * 31 + reading.of(i, tuple[i]).hashCode();
        }
        return spread(hash);
    }

    /** The hash of a value; at compile time where a look-up passes an empty constant. */
    @SuppressWarnings("ReferenceEquality") // with an empty text of one's own the result is the same
    private static int hash(@Nullable String value) {
        return value == null || value == "" ? 0 : value.hashCode();
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    final int hash() {
        return hash;
    }

    /** What an open label reads; empty beyond the last one. */
    final LabelValue value(int label) {
        return switch (label) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> more != null && label - FIELDS < more.length ? more[label - FIELDS] : LabelValue.NONE;
        };
    }

    /** The text of what an open label reads. */
    final String text(int label) {
        return value(label).text();
    }

    /** What the open labels read, filled up with empty texts. */
    final String[] values() {
        String[] values = new String[Math.max(WIDTH, FIELDS + (more == null ? 0 : more.length))];
        for (int label = 0; label < values.length; label++) {
            values[label] = text(label);
        }
        return values;
    }

    /**
     * Whether this is the row of up to three values, the others of which are given as empty. Callers pass the same strings
     * again and again, more often than not.
     */
    @SuppressWarnings("ReferenceEquality") // the fast way out; the other one follows
    final boolean matches(@Nullable String a, @Nullable String b, @Nullable String c) {
        return more == null
                && ((this.a == a && this.b == b && this.c == c)
                        || (this.a.equals(a) && this.b.equals(b) && this.c.equals(c)));
    }

    final boolean matches(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return this.a.equals(a)
                && this.b.equals(b)
                && this.c.equals(c)
                && (more == null ? isEmpty(d) && isEmpty(e) && isEmpty(f) : matchesMore(d, e, f));
    }

    private static boolean isEmpty(@Nullable String value) {
        return value != null && value.isEmpty();
    }

    private boolean matchesMore(@Nullable String d, @Nullable String e, @Nullable String f) {
        return text(FIELDS).equals(d)
                && text(FIELDS + 1).equals(e)
                && text(FIELDS + 2).equals(f);
    }

    /** Whether this is the row of what a tuple is taken to read. */
    final boolean matches(String[] tuple, Reading reading) {
        for (int label = 0; label < tuple.length; label++) {
            if (!text(label).equals(reading.of(label, tuple[label]))) {
                return false;
            }
        }
        return true;
    }

    /** The cells, by offset; null where there are open labels and no closed ones. */
    final @Nullable AtomicReferenceArray<@Nullable C> cells() {
        return cells;
    }

    final @Nullable C cell(int offset) {
        return cells == null ? only : cells.get(offset);
    }

    final void put(int offset, @Nullable C cell) {
        if (cells == null) {
            only = cell;
        } else {
            cells.set(offset, cell);
        }
    }

    final void clear() {
        for (int offset = 0; offset < size(); offset++) {
            put(offset, null);
        }
    }

    final int size() {
        return cells == null ? 1 : cells.length();
    }

    final boolean isEmpty() {
        for (int offset = 0; offset < size(); offset++) {
            if (cell(offset) != null) {
                return false;
            }
        }
        return true;
    }
}
