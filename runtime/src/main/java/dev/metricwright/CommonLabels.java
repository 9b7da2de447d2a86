package dev.metricwright;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels that every series of a registry has. */
final class CommonLabels {

    private static final List<String> CATALOG_LABELS = List.of("catalog", "version");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds a label, or throws what {@link MetricsRegistry.Builder#common} documents. */
    void add(String name, String value) {
        Objects.requireNonNull(name, "common label: its name is null; pass a name");
        if (!NAME.matcher(name).matches() || name.startsWith("__") || name.equals("le") || name.equals("quantile")) {
            throw new IllegalArgumentException("invalid common label \"" + name
                    + "\"; use letters, digits and _, but not le, quantile or a leading __");
        }
        if (name.equals("family") || name.equals("label")) {
            throw new IllegalArgumentException("common label " + name
                    + ": the metricwright_* families of every registry have a label of that name; choose another");
        }
        Objects.requireNonNull(
                value, () -> "common label " + name + ": its value is null; pass \"\" if there is no value");
        if (values.putIfAbsent(name, WellFormedText.of(value)) != null) {
            throw new IllegalArgumentException("duplicate common label " + name + "; add it once");
        }
    }

    CommonLabels copy() {
        CommonLabels copy = new CommonLabels();
        copy.values.putAll(values);
        return copy;
    }

    /** Names and values, in the order in which they were added; unmodifiable. */
    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Throws if a label is also a label of a family that counts the registry's own series. */
    void checkSelfMetrics() {
        for (String label : CATALOG_LABELS) {
            if (values.containsKey(label)) {
                throw new IllegalArgumentException("common label " + label
                        + ": metricwright_catalog_info has a label of that name; choose another name, or omit"
                        + " selfMetrics()");
            }
        }
    }

    /** Throws if a family has a label with the name of a common label. */
    void checkUnusedBy(Family family) {
        family.labelNames().forEach(label -> checkUnusedBy(family, label));
        family.detailLabels().keySet().forEach(label -> checkUnusedBy(family, label));
    }

    private void checkUnusedBy(Family family, String label) {
        if (values.containsKey(label)) {
            throw new IllegalStateException("metric family " + family.name() + " has the label " + label
                    + ", which is also a common label of the MetricsRegistry; remove one of the two");
        }
    }

    /** Throws if labels are missing that a recorder needs. */
    void require(String recorder, String... names) {
        List<String> missing =
                Arrays.stream(names).filter(name -> !values.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(recorder + " needs the common label" + (missing.size() > 1 ? "s " : " ")
                    + String.join(" and ", missing) + ", which the MetricsRegistry lacks; build it with"
                    + " MetricsRegistry.builder()"
                    + missing.stream()
                            .map(name -> ".common(\"" + name + "\", …)")
                            .collect(Collectors.joining()));
        }
    }
}
