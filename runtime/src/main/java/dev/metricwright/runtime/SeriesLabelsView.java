package dev.metricwright.runtime;

import dev.metricwright.SeriesLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The labels of the series that is being read. One object is set to one series after another. All series that have the
 * same value share its encoded part.
 */
final class SeriesLabelsView implements SeriesLabels {

    private final LabelCodes[] labels;
    private final Map<String, String> commonLabels;
    private final byte[][] encoded;
    private long key;
    private int length;

    /**
     * Whether the lists contain the labels of the current series. Only views that need more than text use the lists.
     */
    private boolean isListed;

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /**
     * Creates the labels for one reading of a family.
     *
     * @param all the labels of the family
     * @param shown the positions of the labels that the view shows, in the order in which they are exposed
     * @param commonLabels the common labels of the registry
     */
    SeriesLabelsView(Labels all, List<Integer> shown, Map<String, String> commonLabels) {
        this.labels = shown.stream().map(all::get).toArray(LabelCodes[]::new);
        this.commonLabels = commonLabels;
        this.encoded = new byte[labels.length + commonLabels.size()][];
        int next = labels.length;
        for (Map.Entry<String, String> label : commonLabels.entrySet()) {
            encoded[next++] = LabelValue.encoded(label.getKey(), label.getValue());
        }
    }

    /** The bits of a key that this view distinguishes. */
    long mask() {
        long mask = 0;
        for (LabelCodes label : labels) {
            mask |= label.mask();
        }
        return mask;
    }

    SeriesLabelsView of(long series) {
        key = series;
        int sum = 0;
        for (int i = 0; i < encoded.length; i++) {
            if (i < labels.length) {
                encoded[i] = labels[i].value(series).encoded();
            }
            sum += encoded[i].length;
        }
        length = Math.max(0, sum - 1);
        isListed = false;
        return this;
    }

    @Override
    public int encodedLength() {
        return length;
    }

    @Override
    public void encode(byte[] target, int start) {
        int at = start;
        int comma = 1; // the first part is written without its comma
        for (byte[] part : encoded) {
            int bytes = part.length - comma;
            if (bytes >= 0) { // otherwise the label is absent
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
        if (!isListed) {
            isListed = true;
            names.clear();
            values.clear();
            for (LabelCodes label : labels) {
                LabelValue value = label.value(key);
                if (value.encoded().length > 0) {
                    names.add(label.name());
                    values.add(value.text);
                }
            }
            names.addAll(commonLabels.keySet());
            values.addAll(commonLabels.values());
        }
        return names;
    }
}
