package dev.metricwright.runtime;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The values that an open label reads in a family at the time, and its bound on them. Read without a lock; changed under
 * the lock of the family's {@link Population}.
 */
final class OpenLabel {

    private final String name;
    private final String overflow;
    private final boolean optional;
    private final ConcurrentMap<String, LabelValue> uses = new ConcurrentHashMap<>();
    private int max;
    /** Values in use that are not reserved: what the bound counts. */
    private int live;
    /** Those of them that stand in nothing but retired cells: what can make room. */
    private int retired;

    private volatile boolean full;

    OpenLabel(LabelDefinition.Open definition) {
        this.name = definition.name();
        this.overflow = definition.overflow();
        this.optional = definition.isOptional();
        this.max = definition.max().orElse(Integer.MAX_VALUE);
        reserve("");
        reserve(overflow);
        definition.listed().forEach(this::reserve);
        bound();
    }

    String name() {
        return name;
    }

    /** What the label reads past its bound. Reserved like the empty value: neither counts. */
    String overflow() {
        return overflow;
    }

    /** What the label reads for a value, as far as its own bound decides: the value, or what it overflows to. */
    String reading(String value) {
        if (LabelText.isTooLong(value)) {
            return overflow;
        }
        String text = LabelText.wellFormed(value);
        return full && !uses.containsKey(text) ? overflow : text;
    }

    /** What the label reads for a value when the family is at its cap: unlisted values overflow. */
    String readingAtCap(String value) {
        return isReserved(value) ? value : overflow;
    }

    boolean isReserved(String value) {
        LabelValue use = uses.get(value);
        return use != null && use.reserved;
    }

    /** Whether a value can be read only once a retired one has gone, and there is one to go. */
    boolean needsRoomFor(String value) {
        return live >= max && retired > 0 && !uses.containsKey(value);
    }

    /** Whether the label reads this value in nothing but retired cells. */
    boolean isRetired(String value) {
        LabelValue use = uses.get(value);
        return use != null && use.isRetired();
    }

    /** From now on this value neither counts nor overflows. */
    void reserve(String value) {
        LabelValue use = uses.get(value);
        if (use == null) {
            use = value(value);
            uses.put(value, use);
        } else if (!use.reserved) {
            live--;
            retired -= use.isRetired() ? 1 : 0;
        }
        use.reserved = true;
        bound();
    }

    /** Lowers the bound to that of another definition. */
    void restrict(LabelDefinition.Open other) {
        max = Math.min(max, other.max().orElse(Integer.MAX_VALUE));
        other.listed().forEach(this::reserve);
        bound();
    }

    /** The value of a text that the label reads: the one that series share already, or a new one, which nobody reads yet. */
    LabelValue value(String text) {
        LabelValue known = uses.get(text);
        return known == null ? new LabelValue(name, text, optional) : known;
    }

    /** Counts how many more (or fewer) cells read a value, and how many more of its cells are retired. */
    void count(LabelValue value, int cells, int retiredCells) {
        LabelValue use = uses.get(value.text());
        if (use == null) {
            use = value;
            uses.put(value.text(), use);
            live++;
        }
        retired -= use.isRetired() ? 1 : 0;
        use.cells += cells;
        use.retiredCells += retiredCells;
        retired += use.isRetired() ? 1 : 0;
        if (use.cells == 0 && !use.reserved) {
            uses.remove(value.text());
            live--;
        }
        bound();
    }

    /** Forgets all values but the reserved ones. */
    void clear() {
        for (Iterator<LabelValue> all = uses.values().iterator(); all.hasNext(); ) {
            LabelValue use = all.next();
            use.cells = 0;
            use.retiredCells = 0;
            if (!use.reserved) {
                all.remove();
            }
        }
        live = 0;
        retired = 0;
        bound();
    }

    private void bound() {
        full = live - retired >= max;
    }
}
