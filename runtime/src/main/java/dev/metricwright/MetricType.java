package dev.metricwright;

/** The type of a metric family. */
public enum MetricType {
    /** In {@link MetricFamily#type()}: what the catalog says. No family of a registry has it. */
    CATALOG,
    /** A total that only grows. */
    COUNTER,
    /** A value that goes up and down. */
    GAUGE,
    /** A distribution of observations over buckets, with their sum and count. */
    HISTOGRAM,
    /** Facts that do not change while the process runs, in labels; the value is always 1. */
    INFO
}
