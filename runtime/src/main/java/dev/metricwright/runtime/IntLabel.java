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
        Text text = table.get(find(table, value));
        return text != null && text.number() == value ? text.digits() : keep(value);
    }

    /** The slot that a number is in, or the free one that it would go to. */
    private static int find(AtomicReferenceArray<@Nullable Text> table, int value) {
        int mask = table.length() - 1;
        int hash = value * 0x9E3779B9;
        int i = (hash ^ (hash >>> 16)) & mask;
        while (true) {
            Text text = table.get(i);
            if (text == null || text.number() == value) {
                return i;
            }
            i = (i + 1) & mask;
        }
    }

    private synchronized String keep(int value) {
        int slot = find(slots, value);
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
            if (text != null) {
                bigger.set(find(bigger, text.number()), text);
            }
        }
        slots = bigger;
    }

    private record Text(int number, String digits) {}
}
