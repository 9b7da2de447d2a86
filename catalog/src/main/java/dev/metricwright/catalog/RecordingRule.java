package dev.metricwright.catalog;

/**
 * A recording rule that evaluates an expression on the families of a catalog and stores the result under another name.
 *
 * @param metric the name of the result (key {@code record})
 * @param expr the PromQL expression
 * @param origin the place of its definition
 */
public record RecordingRule(String metric, String expr, Origin origin) {}
