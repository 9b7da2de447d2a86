package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Rows in an open-addressed array, each within reach of the slot that its hash leads to. Read without a lock, changed under
 * the lock of the {@link Population}: who reads while it grows sees the old array or the new one.
 */
abstract sealed class RowSlots<C extends Cell> permits RowIndex, CrowdedRows {

    private static final int SMALLEST = 8;

    /** How many slots a look-up reads at most. */
    private final int reach;

    private final Row<C> tombstone = new PlainRow<>(new LabelValue[0], 0);
    private volatile AtomicReferenceArray<@Nullable Row<C>> slots = new AtomicReferenceArray<>(SMALLEST);
    /** Slots that hold a row or a tombstone. */
    private int taken;

    private int rows;

    RowSlots(int reach) {
        this.reach = reach;
    }

    /** The slot that a row is looked for first, before it is cut to the size of the array. */
    abstract int lead(Row<C> row);

    /** Takes a row for which no slot within reach is free. */
    abstract void beyond(Row<C> row);

    /** The row of up to three values, whose hash is given, and leads to it. */
    final @Nullable Row<C> search(int hash, @Nullable String a, @Nullable String b, @Nullable String c) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int mask = table.length() - 1;
        for (int i = hash, end = hash + reach; i != end; i++) {
            Row<C> row = table.get(i & mask);
            if (row == null || (row.hash() == hash && row.matches(a, b, c) && row != tombstone)) {
                return row;
            }
        }
        return null;
    }

    /** The row of six values, whose hash is given, and where it leads. */
    final @Nullable Row<C> search(
            int hash,
            int from,
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int mask = table.length() - 1;
        for (int i = from, end = from + reach; i != end; i++) {
            Row<C> row = table.get(i & mask);
            if (row == null || (row.hash() == hash && row != tombstone && row.matches(a, b, c, d, e, f))) {
                return row;
            }
        }
        return null;
    }

    /** The row of what a tuple is taken to read, whose hash is given, and where it leads. */
    final @Nullable Row<C> search(int hash, int from, String[] tuple, Reading reading) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int mask = table.length() - 1;
        for (int i = from, end = from + reach; i != end; i++) {
            Row<C> row = table.get(i & mask);
            if (row == null || (row.hash() == hash && row != tombstone && row.matches(tuple, reading))) {
                return row;
            }
        }
        return null;
    }

    /** Adds a row whose tuple is not there. */
    final void add(Row<C> row) {
        if ((taken + 1) * 2 > slots.length()) {
            rehash();
        }
        put(slots, row);
    }

    /** Takes a row out; says whether it was in. */
    final boolean takeOut(Row<C> row) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int last = (lead(row) + probesHere(row) - 1) & (table.length() - 1);
        if (table.get(last) != row) {
            return false;
        }
        table.set(last, tombstone);
        rows--;
        return true;
    }

    /** How many slots a look-up of a row reads, whether it is in or not. */
    final int probesHere(Row<C> row) {
        AtomicReferenceArray<@Nullable Row<C>> table = slots;
        int from = lead(row);
        int probes = 1;
        for (int i = from; probes < reach; i++, probes++) {
            Row<C> found = table.get(i & (table.length() - 1));
            if (found == null || found == row) {
                break;
            }
        }
        return probes;
    }

    /** The rows in this array, in no particular order. */
    final List<Row<C>> standing() {
        List<Row<C>> all = new ArrayList<>(rows);
        for (int i = 0; i < slots.length(); i++) {
            Row<C> row = slots.get(i);
            if (row != null && row != tombstone) {
                all.add(row);
            }
        }
        return all;
    }

    final void empty() {
        slots = new AtomicReferenceArray<>(SMALLEST);
        taken = 0;
        rows = 0;
    }

    /**
     * Leaves the tombstones behind; grows if it is the rows that need the room. What is beyond reach there has gone where it
     * is found before it is not found here any more.
     */
    private void rehash() {
        List<Row<C>> all = standing();
        int capacity = SMALLEST;
        while (capacity < (rows + 1) * 4) {
            capacity *= 2;
        }
        AtomicReferenceArray<@Nullable Row<C>> bigger = new AtomicReferenceArray<>(capacity);
        taken = 0;
        rows = 0;
        all.forEach(row -> put(bigger, row));
        slots = bigger;
    }

    /** Fills free slots only; the tombstones go when the array is rehashed. */
    private void put(AtomicReferenceArray<@Nullable Row<C>> table, Row<C> row) {
        int from = lead(row);
        for (int i = from, end = from + reach; i != end; i++) {
            int slot = i & (table.length() - 1);
            if (table.get(slot) == null) {
                table.set(slot, row);
                taken++;
                rows++;
                return;
            }
        }
        beyond(row);
    }
}
