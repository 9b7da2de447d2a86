package dev.metricwright.runtime;

import java.util.List;

/**
 * Which bits of a key hold the code of which label. Every label has the codes of the empty value, of its overflow value, of
 * its listed values, and as many more as its bound; where bits are left, open labels have more codes than they need, so that
 * values come and go for long before the codes are used up.
 */
final class KeyLayout {

    /** The bits of a key. The others are flags. */
    static final int BITS = 60;

    /** How many times the codes of an open label are doubled, where there is room. */
    private static final int SPARE_BITS = 4;

    /** The codes of a label fit an array index. */
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

    /** The bits that a label needs at least. */
    private static int bits(LabelDefinition label) {
        long bound = label instanceof LabelDefinition.Open open ? open.max().orElse(0) : 0;
        long values = label.listed().size() + bound;
        return Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(values + 1));
    }

    int shift(int label) {
        return shifts[label];
    }

    /** How many codes a label has. */
    int codes(int label) {
        return 1 << widths[label];
    }
}
