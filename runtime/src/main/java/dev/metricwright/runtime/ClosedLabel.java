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
     * @return what it adds to the offset of a cell; for null, and for a constant that the recorder does not know, so little
     *     that the sum is negative
     * @throws NullPointerException if the constant is null, unless the registry counts misuse
     * @throws IllegalStateException if the recorder was compiled before the enum had the constant, unless the registry
     *     counts misuse
     */
    @SuppressWarnings("EnumOrdinal") // of the enum as it is now, which the offsets were put in order for
    public int of(@Nullable Enum<?> constant) {
        int offset = constant == null ? LabelLayout.NO_OFFSET : offsets[constant.ordinal()];
        if (offset == LabelLayout.NO_OFFSET && incidents.throwsMistakes()) {
            throw incidents.noValue(label, constant);
        }
        return offset;
    }
}
