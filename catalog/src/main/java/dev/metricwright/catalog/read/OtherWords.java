package dev.metricwright.catalog.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that other tools and formats use, each with the word to write here. */
final class OtherWords {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("untyped", "write unknown"),
            Map.entry("timer", "write histogram, with 'unit: seconds'"),
            Map.entry("distribution", "write histogram"),
            Map.entry(
                    "gaugehistogram",
                    "a catalog cannot describe gauge histograms, so remove the family, and list it in"
                            + " 'external_families'"),
            Map.entry("meter", "write counter"),
            Map.entry("updowncounter", "write gauge"),
            Map.entry("up_down_counter", "write gauge"),
            Map.entry("enum", "write gauge, with a label that lists the states"));

    private static final Set<String> CONSTANT_LABELS =
            Set.of("const_labels", "constant_labels", "static_labels", "constlabels", "constantlabels");

    private static final Set<String> FREE_KEYS = Set.of("meta", "metadata", "extensions", "custom");

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("metrics", "families"),
            Map.entry("description", "help"),
            Map.entry("desc", "help"),
            Map.entry("doc", "help"),
            Map.entry("labelnames", "labels"),
            Map.entry("label_names", "labels"),
            Map.entry("tags", "labels"),
            Map.entry("dimensions", "labels"),
            Map.entry("attributes", "labels"),
            Map.entry("metric", "name"),
            Map.entry("enum", "values"),
            Map.entry("allowed", "values"),
            Map.entry("cardinality", "max"),
            Map.entry("limit", "max"),
            Map.entry("ttl", "expire_after"),
            Map.entry("promql", "expr"),
            Map.entry("expression", "expr"));

    private OtherWords() {}

    /** The remedy for a word that is not a type of families. */
    static Optional<String> type(String word) {
        return Optional.ofNullable(TYPES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The remedy for a word that is not a key, if it is known. */
    static Optional<String> key(String word, Set<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (CONSTANT_LABELS.contains(lower) && known.contains("common_labels")) {
            return Optional.of("labels of all series are 'common_labels', whose values the registry states");
        }
        if (CONSTANT_LABELS.contains(lower) && known.contains("labels")) {
            return Optional.of(
                    "a constant label is a label with one value, so write labels: {name: {values: [value]}}");
        }
        if (FREE_KEYS.contains(lower) || lower.startsWith("x-") || lower.startsWith("x_")) {
            String place = known.contains("notes") ? "'notes' or a comment (# …)" : "a comment (# …)";
            return Optional.of("a catalog has no keys of your own, so write it in " + place);
        }
        String right = KEYS.get(lower);
        return right != null && known.contains(right) ? Optional.of("write " + right) : Optional.empty();
    }
}
