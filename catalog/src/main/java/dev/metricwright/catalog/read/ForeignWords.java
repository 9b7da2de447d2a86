package dev.metricwright.catalog.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of other formats and libraries that people write in a catalog, each with what to write instead. */
final class ForeignWords {

    private static final Map<String, String> TYPES = Map.of(
            "untyped", "write unknown",
            "gaugehistogram",
                    "a catalog cannot describe gauge histograms, so remove the family, and list it in 'external_families'",
            "timer", "write histogram, with 'unit: seconds'",
            "updowncounter", "write gauge");

    private static final Set<String> CONSTANT_LABELS =
            Set.of("const_labels", "constant_labels", "static_labels", "constLabels", "constantLabels");

    private static final Set<String> FREE_KEYS = Set.of("meta", "metadata", "extensions", "custom");

    private ForeignWords() {}

    /** What to write instead of the type of a family. */
    static Optional<String> insteadOfType(String word) {
        return Optional.ofNullable(TYPES.get(word));
    }

    /** What to write instead of a key of a mapping that has some known keys. */
    static Optional<String> insteadOfKey(String key, Set<String> known) {
        if (CONSTANT_LABELS.contains(key) && known.contains("common_labels")) {
            return Optional.of("labels of all series are 'common_labels', whose values the registry states");
        }
        if (CONSTANT_LABELS.contains(key) && known.contains("labels")) {
            return Optional.of(
                    "a constant label is a label with one value, so write labels: {name: {values: [value]}}");
        }
        if (FREE_KEYS.contains(key) || key.startsWith("x-") || key.startsWith("x_")) {
            String place = known.contains("notes") ? "'notes' or a comment (# …)" : "a comment (# …)";
            return Optional.of("a catalog has no keys of your own, so write it in " + place);
        }
        return Optional.empty();
    }
}
