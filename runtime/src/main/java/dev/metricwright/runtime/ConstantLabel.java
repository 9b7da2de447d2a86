package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** Maps the constants of an enum to values of an open label. For generated recorders; not for use by hand. */
public final class ConstantLabel {

    private final Incidents incidents;
    private final String label;
    private final String[] values;

    ConstantLabel(Incidents incidents, String label, String[] values) {
        this.incidents = incidents;
        this.label = label;
        this.values = values;
    }

    /**
     * The value of a constant.
     *
     * @param constant a constant of the enum
     * @return what the label reads; null for null, which the look-up counts as misuse
     * @throws NullPointerException if the constant is null, unless the registry counts misuse
     */
    @SuppressWarnings("EnumOrdinal") // the recorder names the values in the order in which javac saw the constants
    public @Nullable String of(@Nullable Enum<?> constant) {
        if (constant != null) {
            return values[constant.ordinal()];
        }
        if (incidents.throwsMistakes()) {
            throw incidents.nullLabel(label);
        }
        return null;
    }
}
