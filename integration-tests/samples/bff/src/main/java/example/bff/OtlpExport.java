package example.bff;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.prometheus.PrometheusBridge;
import io.prometheus.metrics.exporter.opentelemetry.OpenTelemetryExporter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.time.Duration;

/**
 * Sends the metrics of {@code /metrics} to an OpenTelemetry collector as well, under the same names, with the labels that
 * the catalog states for the pipeline {@code otlp}. The registry is bridged to the Prometheus client, whose exporter
 * speaks OTLP.
 */
public final class OtlpExport implements AutoCloseable {

    private final OpenTelemetryExporter exporter;

    private OtlpExport(OpenTelemetryExporter exporter) {
        this.exporter = exporter;
    }

    /**
     * Starts the export.
     *
     * @param registry the registry to export
     * @param collector the collector's address, such as {@code http://127.0.0.1:4318}
     * @param interval the interval, in whole seconds
     * @return the running export, to be closed
     */
    public static OtlpExport start(MetricsRegistry registry, URI collector, Duration interval) {
        PrometheusRegistry client = new PrometheusRegistry();
        PrometheusBridge.register(registry, client, "otlp");
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
