package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link Row} of a tuple: an open-addressed table that is read without a lock and changed under the lock of the
 * {@link Population}. A reader that races with a change may miss a row, never see a wrong one; who misses asks again under
 * the lock.
 */
final class RowIndex<C extends Cell> {

    private static final int SMALLEST = 8;

    private final Row<C> tombstone = new Row<>(new String[0], false, false, 0);
    private volatile AtomicReferenceArray<@Nullable Row<C>> slots = new AtomicReferenceArray<>(SMALLEST);
    /** Slots that hold a row or a tombstone. */
    private int taken;

    private int rows;

    @Nullable
    Row<C> find(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int mask = table.length() - 1;
        int hash = Row.hash(a, b, c, d, e, f);
        for (int i = hash & mask; ; i = (i + 1) & mask) {
            Row<C> row = table.get(i);
            if (row == null || (row.hash() == hash && row != tombstone && row.matches(a, b, c, d, e, f))) {
                return row;
            }
        }
    }

    @Nullable
    Row<C> find(@Nullable String[] tuple) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int mask = table.length() - 1;
        int hash = Row.hash(tuple);
        for (int i = hash & mask; ; i = (i + 1) & mask) {
            Row<C> row = table.get(i);
            if (row == null || (row.hash() == hash && row.matches(tuple))) {
                return row;
            }
        }
    }

    /** Adds a row whose tuple is not in the table. */
    void add(Row<C> row) {
        if ((taken + 1) * 2 > slots.length()) {
            rehash();
        }
        put(slots, row);
        taken++;
        rows++;
    }

    /** Takes a row out. */
    void remove(Row<C> row) {
        int mask = slots.length() - 1;
        for (int i = row.hash() & mask; ; i = (i + 1) & mask) {
            Row<C> found = slots.get(i);
            if (found == row) {
                slots.set(i, tombstone);
                rows--;
                return;
            }
            if (found == null) {
                return;
            }
        }
    }

    /** All rows, in no particular order. */
    List<Row<C>> all() {
        List<Row<C>> all = new ArrayList<>(rows);
        for (int i = 0; i < slots.length(); i++) {
            Row<C> row = slots.get(i);
            if (row != null && row != tombstone) {
                all.add(row);
            }
        }
        return all;
    }

    void clear() {
        slots = new AtomicReferenceArray<>(SMALLEST);
        taken = 0;
        rows = 0;
    }

    /** Leaves the tombstones behind; grows if it is the rows that need the room. */
    private void rehash() {
        int capacity = SMALLEST;
        while (capacity < (rows + 1) * 4) {
            capacity *= 2;
        }
        AtomicReferenceArray<@Nullable Row<C>> bigger = new AtomicReferenceArray<>(capacity);
        all().forEach(row -> put(bigger, row));
        taken = rows;
        slots = bigger;
    }

    /** Fills free slots only; the tombstones go when the table is rehashed. */
    private void put(AtomicReferenceArray<@Nullable Row<C>> table, Row<C> row) {
        int mask = table.length() - 1;
        int i = row.hash() & mask;
        while (table.get(i) != null) {
            i = (i + 1) & mask;
        }
        table.set(i, row);
    }
}
