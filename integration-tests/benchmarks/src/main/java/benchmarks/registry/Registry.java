package benchmarks.registry;

import benchmarks.report.Library;
import java.io.IOException;
import java.io.OutputStream;

/** A registry with a counter and a histogram, both of which have three labels. */
public sealed interface Registry
        permits MetricwrightRegistry,
                SimpleclientRegistry,
                PrometheusClientRegistry,
                MicrometerRegistry,
                OpenTelemetryRegistry {

    /**
     * Creates an empty registry.
     *
     * @param library the library
     * @return the registry
     */
    static Registry of(Library library) {
        return switch (library) {
            case METRICWRIGHT -> new MetricwrightRegistry();
            case SIMPLECLIENT -> new SimpleclientRegistry();
            case PROMETHEUS_CLIENT -> new PrometheusClientRegistry(true);
            case PROMETHEUS_CLIENT_NATIVE -> new PrometheusClientRegistry(false);
            case MICROMETER -> new MicrometerRegistry();
            case OPEN_TELEMETRY -> new OpenTelemetryRegistry();
            case ATOMIC_LONG, LONG_ADDER ->
                throw new IllegalArgumentException(
                        library.title() + " has no registry; compare libraries that have one");
        };
    }

    /** Adds 1 to a counter. */
    void count(String client, String rule, String owner);

    /** Observes a time in a histogram. */
    void observe(String client, String rule, String owner, long nanos);

    /**
     * Writes all series in the text format of Prometheus.
     *
     * @param out the output
     * @throws IOException if writing fails
     */
    void scrape(OutputStream out) throws IOException;
}
