package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of some labels of a series; it holds where each of them has one of its values.
 *
 * @param values the label names and the values asked for
 */
public record Condition(Map<String, ValueSet> values) {

    /** Keeps its own copy. */
    public Condition {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
