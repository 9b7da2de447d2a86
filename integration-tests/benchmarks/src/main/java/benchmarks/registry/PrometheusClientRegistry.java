package benchmarks.registry;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;

/** The Prometheus client 1.x. */
final class PrometheusClientRegistry implements Registry {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Counter commands = Counter.builder()
            .name("gateway_commands_total")
            .help("Commands.")
            .labelNames("client", "rule", "owner")
            .register(registry);
    private final Histogram durations;

    /** A registry whose histograms are classic only, or native as well. */
    PrometheusClientRegistry(boolean classicOnly) {
        Histogram.Builder builder = Histogram.builder()
                .name("gateway_command_duration_seconds")
                .help("How long commands took.")
                .labelNames("client", "rule", "owner")
                .classicUpperBounds(CommandMetrics.BOUNDS);
        this.durations = (classicOnly ? builder.classicOnly() : builder).register(registry);
    }

    @Override
    public void count(String client, String rule, String owner) {
        commands.labelValues(client, rule, owner).inc();
    }

    @Override
    public void observe(String client, String rule, String owner, long nanos) {
        durations.labelValues(client, rule, owner).observe(nanos / 1e9);
    }

    @Override
    public void scrape(OutputStream out) throws IOException {
        writer.write(out, registry.scrape());
    }
}
