package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Maps {@code int} to values of an open label, and keeps the texts, so that a number that recurs is not formatted again.
 * For generated recorders; not for use by hand.
 */
public final class IntLabel {

    private static final int SMALLEST = 16;
    /** As many as there are ports. Numbers beyond are formatted each time: whoever sends them shall not fill the memory. */
    private static final int MOST = 1 << 16;

    /**
     * How many slots a look-up reads at most. Of those half are free, so that only numbers which someone has contrived find
     * none; they are formatted each time, too.
     */
    static final int REACH = 64;

    private static final int NO_SLOT = -1;

    private volatile AtomicReferenceArray<@Nullable Text> slots = new AtomicReferenceArray<>(SMALLEST);
    private int kept;

    IntLabel() {}

    /**
     * The text of a number.
     *
     * @param value the number
     * @return its decimal digits
     */
    public String of(int value) {
        AtomicReferenceArray<@Nullable Text> table = slots;
        int slot = find(table, value);
        if (slot == NO_SLOT) {
            return Integer.toString(value);
        }
        Text text = table.get(slot);
        return text != null && text.number() == value ? text.digits() : keep(value);
    }

    /** The slot that a number is in, or the free one that it would go to, if there is one within reach. */
    private static int find(AtomicReferenceArray<@Nullable Text> table, int value) {
        int mask = table.length() - 1;
        int hash = value * 0x9E3779B9;
        int first = hash ^ (hash >>> 16);
        for (int i = first, end = first + REACH; i != end; i++) {
            Text text = table.get(i & mask);
            if (text == null || text.number() == value) {
                return i & mask;
            }
        }
        return NO_SLOT;
    }

    private synchronized String keep(int value) {
        int slot = find(slots, value);
        if (slot == NO_SLOT) {
            return Integer.toString(value);
        }
        Text known = slots.get(slot);
        if (known != null) {
            return known.digits();
        }
        Text text = new Text(value, Integer.toString(value));
        if (kept < MOST) {
            slots.set(slot, text);
            if (++kept * 2 > slots.length()) {
                grow();
            }
        }
        return text.digits();
    }

    private void grow() {
        AtomicReferenceArray<@Nullable Text> bigger = new AtomicReferenceArray<>(slots.length() * 2);
        for (int i = 0; i < slots.length(); i++) {
            Text text = slots.get(i);
            int slot = text == null ? NO_SLOT : find(bigger, text.number());
            if (slot != NO_SLOT) {
                bigger.set(slot, text);
            }
        }
        slots = bigger;
    }

    private record Text(int number, String digits) {}
}
