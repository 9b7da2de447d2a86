package benchmarks.report;

/** Who is compared, in the order of the tables. */
public enum Library {

    /** Ours. */
    METRICWRIGHT("Metricwright"),
    /** The Prometheus client before its version 1. */
    SIMPLECLIENT("simpleclient"),
    /** The Prometheus client; its histograms have the buckets that are asked for, and no others. */
    PROMETHEUS_CLIENT("client 1.x, classic only"),
    /** The Prometheus client as it is by default: each histogram is a native one as well. */
    PROMETHEUS_CLIENT_NATIVE("client 1.x, default"),
    /** Micrometer with its registry for Prometheus. */
    MICROMETER("Micrometer"),
    /** The SDK of OpenTelemetry. */
    OPEN_TELEMETRY("OpenTelemetry"),
    /** The least that counting costs, where nobody else counts: no labels, no registry. */
    ATOMIC_LONG("AtomicLong"),
    /** The least that counting costs, where others count too. */
    LONG_ADDER("LongAdder");

    private final String title;

    Library(String title) {
        this.title = title;
    }

    /** {@return what it is called in tables} */
    public String title() {
        return title;
    }
}
