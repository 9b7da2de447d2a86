package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** Maps the constants of an enum to values of a label. For generated recorders; not for use by hand. */
public final class ConstantLabel {

    private final Incidents incidents;
    private final String label;
    private final @Nullable String[] values;

    ConstantLabel(Incidents incidents, String label, @Nullable String[] values) {
        this.incidents = incidents;
        this.label = label;
        this.values = values;
    }

    /**
     * The value of a constant.
     *
     * @param constant a constant of the enum
     * @return what the label reads; null for null, and for a constant that the recorder does not know, which the look-up
     *     counts as misuse
     * @throws NullPointerException if the constant is null, unless the registry counts misuse
     * @throws IllegalStateException if the recorder was compiled before the enum had the constant, unless the registry
     *     counts misuse
     */
    @SuppressWarnings("EnumOrdinal") // of the enum as it is now, which the values were put in order for
    public @Nullable String of(@Nullable Enum<?> constant) {
        String value = constant == null ? null : values[constant.ordinal()];
        if (value == null && incidents.throwsMistakes()) {
            throw incidents.noValue(label, constant);
        }
        return value;
    }
}
