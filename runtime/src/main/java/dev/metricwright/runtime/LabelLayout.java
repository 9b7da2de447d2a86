package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each label of a family stands: the open ones in a row's tuple of values, the closed ones as digits of an offset
 * into the row's array of cells, most significant first.
 */
final class LabelLayout {

    /** Far enough below zero that no sum with the offsets of other labels reaches it again. */
    static final int NO_OFFSET = Integer.MIN_VALUE / 16;

    private final String family;
    private final List<LabelDefinition> labels;
    /** For each label its place among the open ones, or -1 where it is closed. */
    private final int[] tupleIndex;
    /** For each closed label how far apart its values are. */
    private final int[] stride;

    private final int openCount;
    private final int size;
    /** The labels behind this many are read by who asks for them. */
    private final int visible;

    /** For each closed label that follows an open one, or comes first, the run that it begins. */
    private final Map<Integer, ClosedLabels> runs = new HashMap<>();

    /**
     * Makes the layout of a family.
     *
     * @param family its name
     * @param labels all of its labels
     * @param visible how many of them are in every view; the detail labels are behind these
     */
    LabelLayout(String family, List<LabelDefinition> labels, int visible) {
        this.family = family;
        this.labels = labels;
        this.visible = visible;
        this.tupleIndex = new int[labels.size()];
        this.stride = new int[labels.size()];
        int open = 0;
        for (int i = 0; i < labels.size(); i++) {
            tupleIndex[i] = labels.get(i) instanceof LabelDefinition.Open ? open++ : -1;
        }
        long combinations = 1;
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (labels.get(i) instanceof LabelDefinition.Closed closed) {
                stride[i] = (int) combinations;
                combinations *= radix(closed);
                if (combinations > -NO_OFFSET) {
                    throw new IllegalArgumentException("metric family " + family
                            + ": its closed labels have more combinations than a table can index; open one of them");
                }
            }
        }
        this.openCount = open;
        this.size = (int) combinations;
        for (int i = 0; i < labels.size(); i++) {
            if (!isOpen(i) && (i == 0 || isOpen(i - 1))) {
                runs.put(i, run(i));
            }
        }
    }

    private ClosedLabels run(int begin) {
        List<LabelDefinition.Closed> run = new ArrayList<>();
        int combinations = 1;
        int last = begin;
        for (int i = begin; i < labels.size() && labels.get(i) instanceof LabelDefinition.Closed closed; i++) {
            run.add(closed);
            combinations *= radix(closed);
            last = i;
        }
        return new ClosedLabels(run, stride[last], combinations);
    }

    /** What the labels of a series are written from: those of every view, the details that are asked for, the registry's. */
    CellLabels.Part[] parts(List<String> details, Map<String, String> common) {
        List<CellLabels.Part> parts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            ClosedLabels run = runs.get(i);
            if (run != null) {
                parts.add(run);
            } else if (isOpen(i) && isShown(i, details)) {
                int index = tupleIndex[i];
                parts.add((row, offset) -> row.value(index).encoded());
            }
        }
        common.forEach((label, value) -> {
            byte[] encoded = LabelValue.encoded(label, value);
            parts.add((row, offset) -> encoded);
        });
        return parts.toArray(new CellLabels.Part[0]);
    }

    /** Whether a label is read where some details are asked for. */
    boolean isShown(int position, List<String> details) {
        return position < visible || details.contains(labels.get(position).name());
    }

    /** An optional label has one more value, its absence. */
    static int radix(LabelDefinition.Closed label) {
        return label.values().size() + (label.isOptional() ? 1 : 0);
    }

    /** How many cells a row has room for. */
    int size() {
        return size;
    }

    /** How many labels are open. */
    int openCount() {
        return openCount;
    }

    List<LabelDefinition> labels() {
        return labels;
    }

    /** The place of a label among all of the family. */
    int position(String label) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).name().equals(label)) {
                return i;
            }
        }
        throw new IllegalArgumentException("metric family " + family + " has no label " + label
                + "; compile the recorder again, against the catalog that defines the family");
    }

    boolean isOpen(int position) {
        return tupleIndex[position] >= 0;
    }

    /** The place of an open label among the open ones. */
    int tupleIndex(int position) {
        if (tupleIndex[position] < 0) {
            throw new IllegalArgumentException("metric family " + family + ": its label "
                    + labels.get(position).name() + " is closed; compile the recorder again, against the catalog that"
                    + " defines the family");
        }
        return tupleIndex[position];
    }

    /** What a value of a closed label adds to the offset, or {@link #NO_OFFSET} if the label never reads it. */
    int offset(int position, String value) {
        if (!(labels.get(position) instanceof LabelDefinition.Closed closed)) {
            return NO_OFFSET;
        }
        int digit = closed.values().indexOf(value);
        if (digit < 0 && value.isEmpty() && closed.isOptional()) {
            digit = closed.values().size();
        }
        return digit < 0 ? NO_OFFSET : digit * stride[position];
    }

    /** What a label reads in a cell; empty where it is absent. */
    String value(int position, Row<?> row, int offset) {
        return isOpen(position) ? row.text(tupleIndex[position]) : closedValue(position, offset);
    }

    /** What a closed label reads at an offset; empty where it is absent. */
    String closedValue(int position, int offset) {
        if (!(labels.get(position) instanceof LabelDefinition.Closed closed)) {
            throw new IllegalArgumentException("label " + labels.get(position).name() + " is open");
        }
        int digit = offset / stride[position] % radix(closed);
        return digit < closed.values().size() ? closed.values().get(digit) : "";
    }
}
