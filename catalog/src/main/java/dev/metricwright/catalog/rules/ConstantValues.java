package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.ParameterType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The label values that the constants of enums mean. The values of the catalog are looked up by their spelling, because
 * comparing each constant with each value takes long for large enums.
 */
final class ConstantValues {

    private final Set<String> listed;
    private final Map<String, List<String>> bySpelling = new HashMap<>();

    private ConstantValues(Set<String> listed) {
        this.listed = listed;
        for (String value : listed) {
            bySpelling
                    .computeIfAbsent(Words.foldValue(value), spelling -> new ArrayList<>())
                    .add(value);
        }
    }

    /** The values for a label; without a label, no value is known. */
    static ConstantValues of(Optional<Label> label) {
        return new ConstantValues(
                label.isPresent() ? label.get().values().listed().keySet() : Set.of());
    }

    /** The label values of the constants of an enum. */
    List<String> of(ParameterType.Constants constants) {
        List<String> values = new ArrayList<>();
        for (ParameterType.Constant constant : constants.constants()) {
            values.add(of(constant));
        }
        return values;
    }

    /**
     * The label value of a constant: the value that it states, else the catalog's value that equals its name, else the
     * catalog's only value that equals its name ignoring case and separators, else its name in lower case.
     */
    String of(ParameterType.Constant constant) {
        if (constant.labelValue().isPresent()) {
            return constant.labelValue().get();
        }
        List<String> similar = similar(constant);
        return similar.size() == 1 ? similar.get(0) : constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The values of the catalog that the name of a constant may mean: the one that equals it, else all that equal it
     * ignoring case and separators.
     */
    List<String> similar(ParameterType.Constant constant) {
        return listed.contains(constant.name())
                ? List.of(constant.name())
                : bySpelling.getOrDefault(Words.foldValue(constant.name()), List.of());
    }
}
