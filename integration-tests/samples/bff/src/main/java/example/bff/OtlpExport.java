package example.bff;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.prometheus.PrometheusBridge;
import io.prometheus.metrics.exporter.opentelemetry.OpenTelemetryExporter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.time.Duration;

/**
 * Sends what {@code /metrics} shows to an OpenTelemetry collector as well, under the same names: the registry is shown to
 * the Prometheus client, whose exporter speaks OTLP.
 */
public final class OtlpExport implements AutoCloseable {

    private final OpenTelemetryExporter exporter;

    private OtlpExport(OpenTelemetryExporter exporter) {
        this.exporter = exporter;
    }

    /**
     * Begins to export.
     *
     * @param registry what to export
     * @param collector where to, such as {@code http://127.0.0.1:4318}
     * @param interval how often, in whole seconds
     * @return the running export, to be closed
     */
    public static OtlpExport start(MetricsRegistry registry, URI collector, Duration interval) {
        PrometheusRegistry client = new PrometheusRegistry();
        PrometheusBridge.register(registry, client);
        return new OtlpExport(OpenTelemetryExporter.builder()
                .registry(client)
                .protocol("http/protobuf")
                .endpoint(collector.toString())
                .intervalSeconds(Math.toIntExact(interval.toSeconds()))
                .serviceName("bff-service")
                .buildAndStart());
    }

    /** Stops exporting. */
    @Override
    public void close() {
        exporter.close();
    }
}
