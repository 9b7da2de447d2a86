package dev.metricwright.runtime;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of a family in one {@link KeySpace}: those of the default view, and after them the detail labels. */
final class Labels {

    private final LabelCodes[] all;
    private final int visible;

    private Labels(LabelCodes[] all, int visible) {
        this.all = all;
        this.visible = visible;
    }

    /**
     * The labels of a family, with their reserved values alone.
     *
     * @param definition the family
     * @param places how many series it may have
     * @throws IllegalArgumentException if they need more bits than a key has
     */
    static Labels of(FamilyDefinition definition, Places places) {
        List<LabelDefinition> definitions = definition.allLabels();
        KeyLayout layout = new KeyLayout(definition.name(), definitions);
        LabelCodes[] all = new LabelCodes[definitions.size()];
        int visible = definition.labelNames().size();
        for (int i = 0; i < all.length; i++) {
            all[i] = new LabelCodes(definitions.get(i), layout.shift(i), layout.codes(i), i < visible ? places : null);
        }
        return new Labels(all, visible);
    }

    /** The same labels with new codes, without the values that no series has. */
    Labels compacted() {
        LabelCodes[] copies = new LabelCodes[all.length];
        for (int i = 0; i < all.length; i++) {
            copies[i] = new LabelCodes(all[i]);
        }
        return new Labels(copies, visible);
    }

    /** The labels themselves, not to be modified. */
    LabelCodes[] all() {
        return all;
    }

    LabelCodes get(int position) {
        return all[position];
    }

    int size() {
        return all.length;
    }

    /** How many labels are in every view. */
    int visible() {
        return visible;
    }

    boolean haveDetails() {
        return visible < all.length;
    }

    /** The key of the codes of some values, with their flags. */
    long key(@Nullable String[] values) {
        long key = 0;
        for (int i = 0; i < all.length; i++) {
            key |= all[i].code(values[i]);
        }
        return key;
    }

    /** The key that a series of other labels' codes has in this space. */
    long moved(Labels from, long key) {
        long moved = 0;
        for (int i = 0; i < all.length; i++) {
            moved |= all[i].moved(from.all[i].value(key));
        }
        return KeySpace.withoutFlags(moved);
    }

    /** A key as its series has it. */
    long exposed(long key) {
        long exposed = key;
        for (LabelCodes label : all) {
            exposed = label.exposed(exposed);
        }
        return exposed;
    }

    /** What the labels of a series are exposed as. */
    String[] values(long key) {
        return Arrays.stream(all).map(label -> label.value(key).text).toArray(String[]::new);
    }

    /** The part of a key that the default view shows. */
    long inDefaultView(long key) {
        long shown = 0;
        for (int i = 0; i < visible; i++) {
            shown |= key & all[i].mask();
        }
        return shown;
    }

    /** Whether a series counts towards the cap: all do but those in which everything that can overflow has overflowed. */
    boolean counts(long key) {
        boolean overflows = false;
        for (int i = 0; i < visible; i++) {
            if (all[i].isOverflow(key)) {
                overflows = true;
            } else if (all[i].isOpen() && !all[i].value(key).reserved) {
                return true;
            }
        }
        return !overflows;
    }

    /** The labels that overflow at the cap, a bit each: the open ones of the default view. */
    long cappedLabels() {
        long bits = 0;
        for (int i = 0; i < visible; i++) {
            bits |= all[i].isOpen() ? 1L << i : 0;
        }
        return bits;
    }

    /** A key as it is at the cap: values that are not reserved overflow. */
    long capped(long key) {
        long capped = key;
        for (int i = 0; i < visible; i++) {
            capped = all[i].isOpen() && !all[i].value(capped).reserved ? all[i].diverted(capped) : capped;
        }
        return capped;
    }

    /** Counts how many more (or fewer) rows of a key there are, and how many more of them are retained. */
    void count(long key, int rows, int retainedRows) {
        for (LabelCodes label : all) {
            label.count(label.value(key), rows, retainedRows);
        }
    }
}
