package dev.metricwright;

/**
 * What a registry does about a programming mistake at a recording: a negative increment, a null label, a duration given to
 * a family in no time unit.
 */
public enum Misuse {
    /** Throws at the caller, naming the family. The default. */
    THROW,
    /** Drops the recording and counts it in {@code metricwright_rejected_total{family}}. */
    COUNT
}
