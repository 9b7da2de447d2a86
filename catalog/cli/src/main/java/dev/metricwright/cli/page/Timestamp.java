package dev.metricwright.cli.page;

/**
 * The time of a sample or an exemplar.
 *
 * @param text how the page writes it: in milliseconds in text, in seconds in OpenMetrics
 * @param seconds the seconds since 1970, rounded to the nearest {@code double}
 */
public record Timestamp(String text, double seconds) {}
