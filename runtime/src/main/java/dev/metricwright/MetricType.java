package dev.metricwright;

/** The type of a metric family. */
public enum MetricType {
    /**
     * The type that the catalog states. For {@link MetricFamily#type()}; a family of a registry never has this type.
     */
    CATALOG,
    /** A total that only grows. */
    COUNTER,
    /** A value that goes up and down. */
    GAUGE,
    /** A distribution of observations over buckets, with their sum and count. */
    HISTOGRAM,
    /** Facts that do not change while the process runs. The labels contain the facts; the value is always 1. */
    INFO
}
