package dev.metricwright.runtime;

import dev.metricwright.WellFormedText;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The label values of series that start at 0. For generated recorders; not for use by hand. */
public final class StartValues {

    private StartValues() {}

    /**
     * The value of a label, if only some values of the label start series.
     *
     * @param value the value
     * @param values the values that start series
     * @return the value if it is one of these, or if it is null, which the table rejects; otherwise an empty array
     */
    public static @Nullable String[] only(@Nullable String value, String... values) {
        return value == null || isAmong(value, values) ? new @Nullable String[] {value} : new @Nullable String[0];
    }

    /**
     * The value of a label, if all but some values of the label start series.
     *
     * @param value the value
     * @param values the values that do not start series
     * @return the value if it is not one of these, or if it is null, which the table rejects; otherwise an empty array
     */
    public static @Nullable String[] except(@Nullable String value, @Nullable String... values) {
        return value != null && isAmong(value, values) ? new @Nullable String[0] : new @Nullable String[] {value};
    }

    private static boolean isAmong(String value, @Nullable String[] values) {
        String exposed = WellFormedText.of(value);
        for (String each : values) {
            if (each != null && exposed.equals(WellFormedText.of(each))) {
                return true;
            }
        }
        return false;
    }

    /** Calls an action with each combination of one value per label; the other labels are absent. */
    static void forEach(String[][] values, int labels, Consumer<String[]> action) {
        String[] combination = new String[labels];
        Arrays.fill(combination, "");
        forEach(values, 0, combination, action);
    }

    private static void forEach(String[][] values, int label, String[] combination, Consumer<String[]> action) {
        if (label == values.length) {
            action.accept(combination.clone());
            return;
        }
        for (String value : values[label]) {
            combination[label] = value;
            forEach(values, label + 1, combination, action);
        }
    }
}
