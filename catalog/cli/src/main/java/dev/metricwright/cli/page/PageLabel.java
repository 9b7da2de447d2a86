package dev.metricwright.cli.page;

/**
 * A label of a sample or an exemplar.
 *
 * @param name its name
 * @param value its value, without escapes
 */
public record PageLabel(String name, String value) {}
