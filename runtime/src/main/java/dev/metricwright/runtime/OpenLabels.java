package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The open labels of a family: what each reads in place of a given value. Indexes run over a padded tuple; beyond the last
 * label every value is read as it is.
 */
final class OpenLabels {

    private final OpenLabel[] labels;
    /** How many labels are in every view; the detail labels are behind these. */
    private final int visible;

    OpenLabels(FamilyDefinition definition) {
        this.labels = open(definition).stream().map(OpenLabel::new).toArray(OpenLabel[]::new);
        this.visible = labels.length - definition.detailLabels().size();
        if (labels.length > Long.SIZE) {
            throw new IllegalArgumentException("metric family " + definition.name() + " has " + labels.length
                    + " open labels; a table holds " + Long.SIZE + ", so close some of them or drop them");
        }
    }

    private static List<LabelDefinition.Open> open(FamilyDefinition definition) {
        List<LabelDefinition.Open> open = new ArrayList<>();
        for (LabelDefinition label : definition.allLabels()) {
            if (label instanceof LabelDefinition.Open bounded) {
                open.add(bounded);
            }
        }
        return open;
    }

    int size() {
        return labels.length;
    }

    OpenLabel get(int index) {
        return labels[index];
    }

    /** How many of them are in every view: all but the detail labels. */
    int visible() {
        return visible;
    }

    /** What a label reads in the default view: a detail label is absent there. */
    String inDefaultView(int index, String value) {
        return index < visible ? value : "";
    }

    /** What the labels read for a tuple in the default view. */
    String[] inDefaultView(String[] reading) {
        if (!isDetailed(reading)) {
            return reading;
        }
        String[] shown = reading.clone();
        Arrays.fill(shown, visible, shown.length, "");
        return shown;
    }

    /** Whether a detail label is present. */
    boolean isDetailed(String[] reading) {
        for (int i = visible; i < labels.length; i++) {
            if (!reading[i].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What a label reads for a value, as far as its own bound decides. */
    String reading(int index, String value) {
        return index < labels.length ? labels[index].reading(value) : value;
    }

    /** What a label reads for a value when the family is at its cap, which details do not count towards. */
    String readingAtCap(int index, String value) {
        return index < visible ? labels[index].readingAtCap(value) : value;
    }

    /** What the labels read for a tuple when the family is at its cap. */
    String[] readingAtCap(String[] tuple) {
        String[] reading = tuple.clone();
        for (int i = 0; i < visible; i++) {
            reading[i] = labels[i].readingAtCap(tuple[i]);
        }
        return reading;
    }

    /** The label's bit if it reads its overflow value in place of the one that was given, else 0. */
    long overflowed(int index, String value, String reading) {
        return index < labels.length && reading.equals(labels[index].overflow()) && !reading.equals(value)
                ? 1L << index
                : 0;
    }

    /** The bits of the labels that overflow at the cap. */
    long allAtCap() {
        return visible == 0 ? 0 : -1L >>> (Long.SIZE - visible);
    }

    /** Whether a detail label is present. */
    boolean isDetailed(Row<?> row) {
        for (int i = visible; i < labels.length; i++) {
            if (!row.text(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the labels reads its overflow value in the default view. Such a row stays, and counts towards no cap. */
    boolean isOverflow(String[] reading) {
        return overflows(reading, visible);
    }

    /** Whether one of the labels reads its overflow value in the default view. */
    boolean isOverflow(Row<?> row) {
        for (int i = 0; i < visible; i++) {
            if (row.text(i).equals(labels[i].overflow())) {
                return true;
            }
        }
        return false;
    }

    private boolean overflows(String[] reading, int count) {
        for (int i = 0; i < count; i++) {
            if (reading[i].equals(labels[i].overflow())) {
                return true;
            }
        }
        return false;
    }

    /** Makes the row of a tuple. */
    <C extends Cell> Row<C> row(String[] reading, int size) {
        LabelValue[] values = new LabelValue[labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[i] = labels[i].value(reading[i]);
        }
        return overflows(reading, labels.length) ? new OverflowRow<>(values, size) : new PlainRow<>(values, size);
    }

    /** Counts how many more (or fewer) cells read a row's values, and how many more of them are retired. */
    void count(Row<?> row, int cells, int retiredCells) {
        for (int i = 0; i < visible; i++) {
            labels[i].count(row.value(i), cells, retiredCells);
        }
    }

    /** Counts how many more (or fewer) cells read the details of a row. */
    void countDetails(Row<?> row, int cells) {
        for (int i = visible; i < labels.length; i++) {
            labels[i].count(row.value(i), cells, 0);
        }
    }

    /** Lowers the bounds to those of another definition, and reserves what it lists. */
    void restrict(FamilyDefinition other) {
        List<LabelDefinition.Open> others = open(other);
        for (int i = 0; i < labels.length; i++) {
            labels[i].restrict(others.get(i));
        }
    }

    /** Forgets all values but the reserved ones. */
    void clear() {
        for (OpenLabel label : labels) {
            label.clear();
        }
    }
}
