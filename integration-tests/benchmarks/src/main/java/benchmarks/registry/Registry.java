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
     * Makes an empty one.
     *
     * @param library whose
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

    /** Counts one. */
    void count(String client, String rule, String owner);

    /** Observes a time. */
    void observe(String client, String rule, String owner, long nanos);

    /**
     * Writes all series in the text format of Prometheus.
     *
     * @param out where to
     * @throws IOException if that fails
     */
    void scrape(OutputStream out) throws IOException;
}
