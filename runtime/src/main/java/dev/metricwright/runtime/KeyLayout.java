package dev.metricwright.runtime;

import java.util.List;

/**
 * The bits of a key that contain the code of each label. Each label has codes for the empty value, its overflow value,
 * its listed values, and as many more as its bound. If bits are left over, open labels get more codes than they need,
 * so that many values can come and go before the codes are used up.
 */
final class KeyLayout {

    /** The number of bits of a key. The bits above are flags. */
    static final int BITS = 60;

    /** The number of times that the codes of an open label are doubled, if there is room. */
    private static final int SPARE_BITS = 4;

    /** The maximum number of bits of a label, so that its codes are array indexes. */
    private static final int MOST_BITS = 30;

    private final int[] shifts;
    private final int[] widths;

    /**
     * Divides the bits of a key.
     *
     * @param family the name of the family
     * @param labels its labels, the detail labels included
     * @throws IllegalArgumentException if the labels need more bits than there are
     */
    KeyLayout(String family, List<LabelDefinition> labels) {
        this.widths = new int[labels.size()];
        this.shifts = new int[labels.size()];
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = bits(labels.get(i));
            used += widths[i];
        }
        if (used > BITS) {
            throw new IllegalArgumentException("metric family " + family + ": the bounds of its labels take " + used
                    + " bits, and a key has " + BITS + "; lower the bound of a label, or drop a label");
        }
        for (int round = 0; round < MOST_BITS; round++) {
            for (int i = 0; i < widths.length && used < BITS; i++) {
                boolean isOpen = labels.get(i) instanceof LabelDefinition.Open && round < SPARE_BITS;
                if ((isOpen || isUnbounded(labels.get(i))) && widths[i] < MOST_BITS) {
                    widths[i]++;
                    used++;
                }
            }
        }
        int shift = 0;
        for (int i = 0; i < widths.length; i++) {
            shifts[i] = shift;
            shift += widths[i];
        }
    }

    private static boolean isUnbounded(LabelDefinition label) {
        return label instanceof LabelDefinition.Open open && open.max().isEmpty();
    }

    /** The minimum number of bits that a label needs. */
    private static int bits(LabelDefinition label) {
        long bound = label instanceof LabelDefinition.Open open ? open.max().orElse(0) : 0;
        long values = label.listed().size() + bound;
        return Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(values + 1));
    }

    int shift(int label) {
        return shifts[label];
    }

    /** The number of codes of a label. */
    int codes(int label) {
        return 1 << widths[label];
    }
}
