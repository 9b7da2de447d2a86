package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.declaration.ParameterType.Constants;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An enum to be written.
 *
 * @param help what it is about
 * @param type the enum, as if it had been read
 * @param meanings what its constants mean, by their names, as far as the catalog says it
 */
record PlannedEnum(String help, Constants type, Map<String, String> meanings) {

    PlannedEnum {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    String name() {
        return type.words();
    }

    /** What a constant means, or nothing. */
    String meaning(String constant) {
        return Objects.requireNonNullElse(meanings.get(constant), "");
    }
}
