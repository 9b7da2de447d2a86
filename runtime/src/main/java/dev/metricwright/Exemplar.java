package dev.metricwright;

/**
 * A recording that represents others, and the span in which it was made.
 *
 * @param span the span
 * @param value the recorded value, in the unit of the family
 * @param epochMillis the time of the recording, in milliseconds since 1970-01-01T00:00Z
 */
public record Exemplar(SpanContext span, double value, long epochMillis) {}
