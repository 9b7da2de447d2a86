package dev.metricwright.cli.expressions;

import java.util.Map;

/**
 * A recording rule: the result of an expression that Prometheus stores as a metric.
 *
 * @param metric the name of the metric
 * @param expr the expression
 * @param labels the labels that the rule adds
 */
public record Recording(String metric, String expr, Map<String, String> labels) {

    /** Keeps its own copy. */
    public Recording {
        labels = Map.copyOf(labels);
    }
}
