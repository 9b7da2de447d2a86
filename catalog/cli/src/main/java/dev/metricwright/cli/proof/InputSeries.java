package dev.metricwright.cli.proof;

import dev.metricwright.cli.promql.SelectorText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A series of a proof.
 *
 * @param name the name of its metric
 * @param labels its labels; an empty value means that the label is absent
 * @param samples its samples, in the notation of promtool
 */
record InputSeries(String name, Map<String, String> labels, String samples) {

    InputSeries {
        labels = new TreeMap<>(labels);
        labels.values().removeIf(String::isEmpty);
    }

    /** The series as promtool reads it. */
    String notation() {
        return labels.isEmpty()
                ? name
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=" + SelectorText.quoted(label.getValue()))
                        .collect(Collectors.joining(", ", name + "{", "}"));
    }
}
