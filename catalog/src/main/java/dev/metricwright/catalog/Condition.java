package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A condition on some labels of a series. It holds if each of these labels has one of its values.
 *
 * @param values the label names, each with the values for which the condition holds
 */
public record Condition(Map<String, ValueSet> values) {

    /** Keeps its own copy. */
    public Condition {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
