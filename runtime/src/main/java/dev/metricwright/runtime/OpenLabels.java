package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * The open labels of a family: what each reads in place of a given value. Indexes run over a padded tuple; beyond the last
 * label every value is read as it is.
 */
final class OpenLabels {

    private final OpenLabel[] labels;

    OpenLabels(FamilyDefinition definition) {
        this.labels = open(definition).stream().map(OpenLabel::new).toArray(OpenLabel[]::new);
        if (labels.length > Long.SIZE) {
            throw new IllegalArgumentException("metric family " + definition.name() + " has " + labels.length
                    + " open labels; a table holds " + Long.SIZE + ", so close some of them or drop them");
        }
    }

    private static List<LabelDefinition.Open> open(FamilyDefinition definition) {
        List<LabelDefinition.Open> open = new ArrayList<>();
        for (LabelDefinition label : definition.labels()) {
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

    /** What a label reads for a value, as far as its own bound decides. */
    String reading(int index, String value) {
        return index < labels.length ? labels[index].reading(value) : value;
    }

    /** What a label reads for a value when the family is at its cap. */
    String readingAtCap(int index, String value) {
        return index < labels.length ? labels[index].readingAtCap(value) : value;
    }

    /** What the labels read for a tuple when the family is at its cap. */
    String[] readingAtCap(String[] tuple) {
        String[] reading = tuple.clone();
        for (int i = 0; i < labels.length; i++) {
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

    /** The bits of all labels. */
    long all() {
        return labels.length == 0 ? 0 : -1L >>> (Long.SIZE - labels.length);
    }

    /** Whether one of the labels reads its overflow value. */
    boolean isOverflow(String[] reading) {
        for (int i = 0; i < labels.length; i++) {
            if (reading[i].equals(labels[i].overflow())) {
                return true;
            }
        }
        return false;
    }

    /** Counts how many more (or fewer) cells read a tuple, and how many more of them are retired. */
    void count(String[] reading, int cells, int retiredCells) {
        for (int i = 0; i < labels.length; i++) {
            labels[i].count(reading[i], cells, retiredCells);
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
