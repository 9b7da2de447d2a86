package dev.metricwright;

/**
 * A recording that stands for others, and the span that it was made in.
 *
 * @param span the span
 * @param value what was recorded, in the unit of the family
 * @param epochMillis when, in milliseconds since 1970-01-01T00:00Z
 */
public record Exemplar(SpanContext span, double value, long epochMillis) {}
