package dev.metricwright;

/**
 * The reaction of a registry to a programming mistake in a recording: a negative increment, a null label, or a duration
 * that is passed to a family not measured in a time unit.
 */
public enum Misuse {
    /** Throws an exception that names the family. The default. */
    THROW,
    /** Drops the recording and counts it in {@code metricwright_rejected_total{family}}. */
    COUNT
}
