package dev.metricwright.runtime;

import dev.metricwright.SeriesLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The labels of the series that is being read: one object, set to one series after another. It puts them together from parts
 * that series share, so that none keeps a text of its own.
 */
final class CellLabels implements SeriesLabels {

    /** What a part reads in a series, as the exposition formats write it behind a comma; empty where it is absent. */
    interface Part {
        byte[] encoded(Row<?> row, int offset);
    }

    private final LabelLayout layout;
    private final List<String> details;
    private final Map<String, String> common;
    private final Part[] parts;

    private Cell cell;
    private final byte[][] encoded;
    private int length;

    /** Whether the lists are those of the series; they are for views that want more than text. */
    private boolean isSpelt;

    private final List<String> names = new ArrayList<>();

    private final List<String> values = new ArrayList<>();

    /**
     * Makes it for one reading of a family.
     *
     * @param layout the labels of the family
     * @param details the detail labels that are read apart
     * @param common the labels of the registry
     * @param cell any cell of the family, to begin with
     */
    CellLabels(LabelLayout layout, List<String> details, Map<String, String> common, Cell cell) {
        this.layout = layout;
        this.details = details;
        this.common = common;
        this.parts = layout.parts(details, common);
        this.encoded = new byte[parts.length][];
        this.cell = cell;
    }

    /** Sets it to the series of a cell. */
    CellLabels of(Cell of) {
        cell = of;
        int sum = 0;
        for (int i = 0; i < parts.length; i++) {
            byte[] part = parts[i].encoded(of.row(), of.offset());
            encoded[i] = part;
            sum += part.length;
        }
        length = Math.max(0, sum - 1);
        isSpelt = false;
        return this;
    }

    @Override
    public int encodedLength() {
        return length;
    }

    @Override
    public void encode(byte[] target, int start) {
        int at = start;
        int comma = 1; // the first part leaves its own out
        for (byte[] part : encoded) {
            int bytes = part.length - comma;
            if (bytes >= 0) { // else it is absent
                System.arraycopy(part, comma, target, at, bytes);
                at += bytes;
                comma = 0;
            }
        }
    }

    @Override
    public int size() {
        return names().size();
    }

    @Override
    public String name(int index) {
        return names().get(index);
    }

    @Override
    public String value(int index) {
        names();
        return values.get(index);
    }

    private List<String> names() {
        if (!isSpelt) {
            isSpelt = true;
            names.clear();
            values.clear();
            for (int position = 0; position < layout.labels().size(); position++) {
                LabelDefinition label = layout.labels().get(position);
                String value = layout.value(position, cell.row(), cell.offset());
                if (layout.isShown(position, details) && (!value.isEmpty() || !label.isOptional())) {
                    names.add(label.name());
                    values.add(value);
                }
            }
            names.addAll(common.keySet());
            values.addAll(common.values());
        }
        return names;
    }
}
