package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** Maps the constants of an enum to the values of a closed label. For generated recorders; not for use by hand. */
public final class ClosedLabel {

    private final Incidents incidents;
    private final String label;
    private final int[] offsets;

    ClosedLabel(Incidents incidents, String label, int[] offsets) {
        this.incidents = incidents;
        this.label = label;
        this.offsets = offsets;
    }

    /**
     * The offset of a constant.
     *
     * @param constant a constant of the enum
     * @return what it adds to the offset of a cell; for null, so little that the sum is negative
     * @throws NullPointerException if the constant is null, unless the registry counts misuse
     */
    @SuppressWarnings("EnumOrdinal") // the recorder names the values in the order in which javac saw the constants
    public int of(@Nullable Enum<?> constant) {
        if (constant != null) {
            return offsets[constant.ordinal()];
        }
        if (incidents.throwsMistakes()) {
            throw incidents.nullLabel(label);
        }
        return LabelLayout.NO_OFFSET;
    }
}
