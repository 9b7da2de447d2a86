package dev.metricwright.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the constants of an enum read. A recorder names them, so that an enum of another jar may change its order, or get
 * further constants, without a recorder taking one for another.
 */
final class EnumValues {

    private EnumValues() {}

    /**
     * The values in the order that the constants have now.
     *
     * @param constants all constants
     * @param namesAndValues the name of each constant that the recorder knows, followed by its value
     * @return a value for each constant; null for one that the recorder does not know
     */
    static @Nullable String[] inOrder(Enum<?>[] constants, String... namesAndValues) {
        Map<String, String> byName = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        @Nullable String[] values = new @Nullable String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            values[i] = byName.get(constants[i].name());
        }
        return values;
    }
}
