package benchmarks.registry;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** simpleclient; scraped as its HTTP server does it. */
final class SimpleclientRegistry implements Registry {

    private final CollectorRegistry registry = new CollectorRegistry();
    private final Counter commands = Counter.build("gateway_commands", "Commands.")
            .labelNames("client", "rule", "owner")
            .register(registry);
    private final Histogram durations = Histogram.build("gateway_command_duration_seconds", "How long commands took.")
            .labelNames("client", "rule", "owner")
            .buckets(CommandMetrics.BOUNDS)
            .register(registry);

    @Override
    public void count(String client, String rule, String owner) {
        commands.labels(client, rule, owner).inc();
    }

    @Override
    public void observe(String client, String rule, String owner, long nanos) {
        durations.labels(client, rule, owner).observe(nanos / 1e9);
    }

    @Override
    public void scrape(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        TextFormat.write004(writer, registry.metricFamilySamples());
        writer.flush();
    }
}
