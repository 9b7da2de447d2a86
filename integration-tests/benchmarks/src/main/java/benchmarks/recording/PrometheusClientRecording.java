package benchmarks.recording;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Prometheus client 1.x, with the labels given at each call and classic histograms only. */
@State(Scope.Benchmark)
public class PrometheusClientRecording {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter calls = Counter.builder()
            .name("gateway_calls_total")
            .labelNames("operation", "outcome", "region")
            .register(registry);
    private final Counter commands = Counter.builder()
            .name("gateway_commands_total")
            .labelNames("client", "rule", "owner")
            .register(registry);
    private final Histogram durations = Histogram.builder()
            .name("gateway_call_duration_seconds")
            .labelNames("operation", "outcome")
            .classicOnly()
            .classicUpperBounds(GatewayMetrics.BOUNDS)
            .register(registry);
    private final Gauge load = Gauge.builder()
            .name("gateway_load")
            .labelNames("operation", "outcome", "region")
            .register(registry);
    private CounterDataPoint handle;

    /** For JMH. */
    public PrometheusClientRecording() {}

    @Setup
    public void fill(Work work) {
        for (int i = 0; i < Work.SERIES; i++) {
            String operation = work.operations[i].text();
            String outcome = work.outcomes[i].text();
            String region = work.regions[i].text();
            calls.labelValues(operation, outcome, region).inc();
            commands.labelValues(work.clients[i], work.rules[i], work.owners[i]).inc();
            load.labelValues(operation, outcome, region).set(i);
            durations.labelValues(operation, outcome).observe(i);
        }
        handle = calls.labelValues(work.operation.text(), work.outcome.text(), work.region.text());
    }

    @Benchmark
    public void counter(Work work) {
        calls.labelValues(work.operation.text(), work.outcome.text(), work.region.text())
                .inc();
    }

    @Benchmark
    public void counters(Work work, Turn turn) {
        int i = turn.series();
        calls.labelValues(work.operations[i].text(), work.outcomes[i].text(), work.regions[i].text())
                .inc();
    }

    @Benchmark
    public void strings(Work work) {
        commands.labelValues(work.client, work.rule, work.owner).inc();
    }

    @Benchmark
    public void stringCopies(Work work) {
        commands.labelValues(work.clientCopy, work.ruleCopy, work.ownerCopy).inc();
    }

    @Benchmark
    public void handle() {
        handle.inc();
    }

    @Benchmark
    public void histogram(Work work, Turn turn) {
        durations.labelValues(work.operation.text(), work.outcome.text()).observe(work.seconds[turn.time()]);
    }

    @Benchmark
    public void gauge(Work work, Turn turn) {
        load.labelValues(work.operation.text(), work.outcome.text(), work.region.text())
                .set(work.seconds[turn.time()]);
    }
}
