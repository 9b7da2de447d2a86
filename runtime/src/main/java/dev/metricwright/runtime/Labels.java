package dev.metricwright.runtime;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of a family in one {@link KeySpace}: the labels of the default view, followed by the detail labels. */
final class Labels {

    private final LabelCodes[] all;
    private final int visible;

    private Labels(LabelCodes[] all, int visible) {
        this.all = all;
        this.visible = visible;
    }

    /**
     * The labels of a family, with only their reserved values.
     *
     * @param definition the family
     * @param budget the number of series that the family has and may have
     * @throws IllegalArgumentException if the labels need more bits than a key has
     */
    static Labels of(FamilyDefinition definition, SeriesBudget budget) {
        List<LabelDefinition> definitions = definition.allLabels();
        KeyLayout layout = new KeyLayout(definition.name(), definitions);
        LabelCodes[] all = new LabelCodes[definitions.size()];
        int visible = definition.labelNames().size();
        for (int i = 0; i < all.length; i++) {
            all[i] = new LabelCodes(definitions.get(i), layout.shift(i), layout.codes(i), i < visible ? budget : null);
        }
        return new Labels(all, visible);
    }

    /** The same labels with new codes, without the values that are not used by a series. */
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

    /** The number of labels that are in every view. */
    int visible() {
        return visible;
    }

    boolean haveDetails() {
        return visible < all.length;
    }

    /** The codes of some values as a key, with their flags. */
    long key(@Nullable String[] values) {
        long key = 0;
        for (int i = 0; i < all.length; i++) {
            key |= all[i].code(values[i]);
        }
        return key;
    }

    /** The key in this space for a key of the previous space. */
    long moved(Labels from, long key) {
        long moved = 0;
        for (int i = 0; i < all.length; i++) {
            moved |= all[i].moved(from.all[i].value(key));
        }
        return KeySpace.withoutFlags(moved);
    }

    /** The key of the series that a key is exposed as. */
    long exposed(long key) {
        long exposed = key;
        for (LabelCodes label : all) {
            exposed = label.exposed(exposed);
        }
        return exposed;
    }

    /** The values that the labels of a series are exposed as. */
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

    /**
     * Whether a series counts towards the cap. All series do, except for those in which every value that can overflow
     * has overflowed.
     */
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

    /** The labels that overflow at the cap, one bit each: the open labels of the default view. */
    long cappedLabels() {
        long bits = 0;
        for (int i = 0; i < visible; i++) {
            bits |= all[i].isOpen() ? 1L << i : 0;
        }
        return bits;
    }

    /** The key at the cap: values that are not reserved overflow. */
    long capped(long key) {
        long capped = key;
        for (int i = 0; i < visible; i++) {
            capped = all[i].isOpen() && !all[i].value(capped).reserved ? all[i].diverted(capped) : capped;
        }
        return capped;
    }

    /** Adds to the number of rows of a key, and to the number of them that are retained; both may be negative. */
    void count(long key, int rows, int retainedRows) {
        for (LabelCodes label : all) {
            label.count(label.value(key), rows, retainedRows);
        }
    }
}
