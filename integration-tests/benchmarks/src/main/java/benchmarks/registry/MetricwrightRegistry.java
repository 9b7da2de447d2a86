package benchmarks.registry;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.io.OutputStream;

/** Metricwright. */
final class MetricwrightRegistry implements Registry {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final CommandMetrics metrics = new CommandMetricsRecorder(registry);

    @Override
    public void count(String client, String rule, String owner) {
        metrics.commanded(client, rule, owner);
    }

    @Override
    public void observe(String client, String rule, String owner, long nanos) {
        metrics.took(client, rule, owner, nanos);
    }

    @Override
    public void scrape(OutputStream out) throws IOException {
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, out);
    }
}
