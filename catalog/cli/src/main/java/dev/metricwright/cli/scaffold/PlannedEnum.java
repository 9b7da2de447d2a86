package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.declaration.ParameterType.Constants;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An enum to be written.
 *
 * @param help the help text of its labels
 * @param type the enum, as if it had been read from a source
 * @param meanings the meanings of its constants by name; empty texts if the catalog does not state them
 */
record PlannedEnum(String help, Constants type, Map<String, String> meanings) {

    PlannedEnum {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    String name() {
        return type.words();
    }

    /** The meaning of a constant, or an empty text. */
    String meaning(String constant) {
        return Objects.requireNonNullElse(meanings.get(constant), "");
    }
}
