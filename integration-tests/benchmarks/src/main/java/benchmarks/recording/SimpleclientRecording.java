package benchmarks.recording;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** simpleclient, with the labels given at each call. */
@State(Scope.Benchmark)
public class SimpleclientRecording {

    private final CollectorRegistry registry = new CollectorRegistry();
    private final Counter calls = Counter.build("gateway_calls", "Calls.")
            .labelNames("operation", "outcome", "region")
            .register(registry);
    private final Counter commands = Counter.build("gateway_commands", "Commands.")
            .labelNames("client", "rule", "owner")
            .register(registry);
    private final Histogram durations = Histogram.build("gateway_call_duration_seconds", "How long calls took.")
            .labelNames("operation", "outcome")
            .buckets(GatewayMetrics.BOUNDS)
            .register(registry);
    private final Gauge load = Gauge.build("gateway_load", "Load.")
            .labelNames("operation", "outcome", "region")
            .register(registry);
    private Counter.Child handle;

    /** For JMH. */
    public SimpleclientRecording() {}

    @Setup
    public void fill(Work work) {
        for (int i = 0; i < Work.SERIES; i++) {
            String operation = work.operations[i].text();
            String outcome = work.outcomes[i].text();
            String region = work.regions[i].text();
            calls.labels(operation, outcome, region).inc();
            commands.labels(work.clients[i], work.rules[i], work.owners[i]).inc();
            load.labels(operation, outcome, region).set(i);
            durations.labels(operation, outcome).observe(i);
        }
        handle = calls.labels(work.operation.text(), work.outcome.text(), work.region.text());
    }

    @Benchmark
    public void counter(Work work) {
        calls.labels(work.operation.text(), work.outcome.text(), work.region.text())
                .inc();
    }

    @Benchmark
    public void counters(Work work, Turn turn) {
        int i = turn.series();
        calls.labels(work.operations[i].text(), work.outcomes[i].text(), work.regions[i].text())
                .inc();
    }

    @Benchmark
    public void strings(Work work) {
        commands.labels(work.client, work.rule, work.owner).inc();
    }

    @Benchmark
    public void stringCopies(Work work) {
        commands.labels(work.clientCopy, work.ruleCopy, work.ownerCopy).inc();
    }

    @Benchmark
    public void handle() {
        handle.inc();
    }

    @Benchmark
    public void histogram(Work work, Turn turn) {
        durations.labels(work.operation.text(), work.outcome.text()).observe(work.seconds[turn.time()]);
    }

    @Benchmark
    public void gauge(Work work, Turn turn) {
        load.labels(work.operation.text(), work.outcome.text(), work.region.text())
                .set(work.seconds[turn.time()]);
    }
}
