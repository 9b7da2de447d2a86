package dev.metricwright.runtime;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that the constants of an enum have in a label. For generated recorders; not for use by hand.
 *
 * <p>A recorder names the constants that it was compiled with. A constant that a newer jar has added is recorded as the
 * overflow value.
 */
public final class EnumLabel {

    /** The value of an unknown constant. It is too long for a label, so it overflows, and no series has it. */
    private static final String UNKNOWN = "\uFFFF".repeat(LabelText.MAX_LENGTH + 1);

    private final ProblemCounters problems;
    private final String label;
    private final long[] codes;
    private final @Nullable String[] values;

    private EnumLabel(ProblemCounters problems, String label, long[] codes, @Nullable String[] values) {
        this.problems = problems;
        this.label = label;
        this.codes = codes;
        this.values = values;
    }

    /** Maps an enum to a label of a table. */
    static EnumLabel of(SeriesTable<?> table, String label, Enum<?>[] constants, String... namesAndValues) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        long overflow =
                table.space().labels().get(table.arguments.position(label)).overflow().code;
        long[] codes = new long[constants.length];
        @Nullable String[] values = new @Nullable String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            String value = byName.get(constants[i].name());
            values[i] = value;
            codes[i] = value == null ? overflow : table.code(label, value);
        }
        return new EnumLabel(table.problems, label, codes, values);
    }

    /**
     * The code of a constant.
     *
     * @param constant the constant
     * @return its code in a key
     * @throws NullPointerException if the constant is null, unless the registry counts misuse
     */
    @SuppressWarnings("EnumOrdinal") // the codes are in the order of the constants at run time
    public long code(@Nullable Enum<?> constant) {
        if (constant == null) {
            if (problems.throwsMistakes()) {
                throw problems.nullConstant(label);
            }
            return KeySpace.MISSED;
        }
        return codes[constant.ordinal()];
    }

    /**
     * The value of a constant.
     *
     * @param constant the constant
     * @return its value; null if the constant is null
     */
    @SuppressWarnings("EnumOrdinal") // as above
    public @Nullable String value(@Nullable Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        String value = values[constant.ordinal()];
        return value == null ? UNKNOWN : value;
    }
}
