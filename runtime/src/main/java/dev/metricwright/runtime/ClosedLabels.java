package dev.metricwright.runtime;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Closed labels that follow one another: what they read together is kept for each combination that is exposed. */
final class ClosedLabels implements CellLabels.Part {

    private final List<LabelDefinition.Closed> labels;
    /** How far apart the combinations are in the offset of a cell. */
    private final int stride;

    private final AtomicReferenceArray<byte @Nullable []> combinations;

    /**
     * Makes the part.
     *
     * @param labels the labels in their order
     * @param stride how far apart the values of the last one are in the offset of a cell
     * @param combinations how many combinations of values they have
     */
    ClosedLabels(List<LabelDefinition.Closed> labels, int stride, int combinations) {
        this.labels = labels;
        this.stride = stride;
        this.combinations = new AtomicReferenceArray<>(combinations);
    }

    @Override
    public byte[] encoded(Row<?> row, int offset) {
        int combination =
                stride == 1 && offset < combinations.length() ? offset : offset / stride % combinations.length();
        byte[] known = combinations.get(combination);
        if (known == null) {
            known = encode(combination);
            combinations.set(combination, known);
        }
        return known;
    }

    private byte[] encode(int combination) {
        byte[][] parts = new byte[labels.size()][];
        int digits = combination;
        for (int i = parts.length - 1; i >= 0; i--) {
            LabelDefinition.Closed label = labels.get(i);
            int digit = digits % LabelLayout.radix(label);
            digits /= LabelLayout.radix(label);
            parts[i] = digit < label.values().size()
                    ? LabelValue.encoded(label.name(), label.values().get(digit))
                    : new byte[0];
        }
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            together.writeBytes(part);
        }
        return together.toByteArray();
    }
}
