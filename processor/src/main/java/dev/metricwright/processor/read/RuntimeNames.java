package dev.metricwright.processor.read;

/** Names of the runtime's types. The processor does not depend on the runtime itself. */
public final class RuntimeNames {

    /** The package of the annotations, handles and registry. */
    static final String PACKAGE = "dev.metricwright";

    static final String CATALOG = PACKAGE + ".Catalog";
    static final String GENERATED = PACKAGE + ".Generated";
    static final String LABEL = PACKAGE + ".Label";
    static final String LABEL_VALUE = PACKAGE + ".LabelValue";
    static final String LABELS = PACKAGE + ".Labels";
    static final String METRIC_FAMILY = PACKAGE + ".MetricFamily";
    static final String NANOS = PACKAGE + ".Nanos";
    static final String RECORDER_OPTIONS = PACKAGE + ".RecorderOptions";
    static final String REMOVES_SERIES = PACKAGE + ".RemovesSeries";
    static final String STARTS_SERIES = PACKAGE + ".StartsSeries";

    static final String COUNTER = PACKAGE + ".Counter";
    static final String GAUGE = PACKAGE + ".Gauge";
    static final String HISTOGRAM = PACKAGE + ".Histogram";
    static final String TIMING = PACKAGE + ".Timing";

    private RuntimeNames() {}
}
