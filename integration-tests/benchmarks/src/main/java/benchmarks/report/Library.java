package benchmarks.report;

/** The libraries that are compared, in the order of the tables. */
public enum Library {

    /** Metricwright. */
    METRICWRIGHT("Metricwright"),
    /** The Prometheus client before its version 1. */
    SIMPLECLIENT("simpleclient"),
    /** The Prometheus client with classic histograms only. */
    PROMETHEUS_CLIENT("client 1.x, classic only"),
    /** The Prometheus client with its default: each histogram is a native one as well. */
    PROMETHEUS_CLIENT_NATIVE("client 1.x, default"),
    /** Micrometer with its registry for Prometheus. */
    MICROMETER("Micrometer"),
    /** The SDK of OpenTelemetry. */
    OPEN_TELEMETRY("OpenTelemetry"),
    /** The lowest cost of counting without contention: no labels, no registry. */
    ATOMIC_LONG("AtomicLong"),
    /** The lowest cost of counting with contention. */
    LONG_ADDER("LongAdder");

    private final String title;

    Library(String title) {
        this.title = title;
    }

    /** {@return the name in tables} */
    public String title() {
        return title;
    }
}
