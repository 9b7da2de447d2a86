package benchmarks.recording;

import dev.metricwright.Counter;
import dev.metricwright.MetricsRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Metricwright, with the generated recorder. */
@State(Scope.Benchmark)
public class MetricwrightRecording {

    private final GatewayMetrics metrics = new GatewayMetricsRecorder(MetricsRegistry.create());
    private Counter handle;

    /** For JMH. */
    public MetricwrightRecording() {}

    @Setup
    public void fill(Work work) {
        for (int i = 0; i < Work.SERIES; i++) {
            metrics.called(work.operations[i], work.outcomes[i], work.regions[i]);
            metrics.commanded(work.clients[i], work.rules[i], work.owners[i]);
            metrics.loaded(work.operations[i], work.outcomes[i], work.regions[i], i);
            metrics.answered(work.operations[i], work.outcomes[i], i);
        }
        handle = metrics.calls(work.operation, work.outcome, work.region);
    }

    @Benchmark
    public void counter(Work work) {
        metrics.called(work.operation, work.outcome, work.region);
    }

    @Benchmark
    public void counters(Work work, Turn turn) {
        int i = turn.series();
        metrics.called(work.operations[i], work.outcomes[i], work.regions[i]);
    }

    @Benchmark
    public void strings(Work work) {
        metrics.commanded(work.client, work.rule, work.owner);
    }

    @Benchmark
    public void stringCopies(Work work) {
        metrics.commanded(work.clientCopy, work.ruleCopy, work.ownerCopy);
    }

    @Benchmark
    public void handle() {
        handle.inc();
    }

    @Benchmark
    public void histogram(Work work, Turn turn) {
        metrics.answered(work.operation, work.outcome, work.nanos[turn.time()]);
    }

    @Benchmark
    public void durations(Work work, Turn turn) {
        metrics.answered(work.operation, work.outcome, work.durations[turn.time()]);
    }

    @Benchmark
    public void gauge(Work work, Turn turn) {
        metrics.loaded(work.operation, work.outcome, work.region, work.seconds[turn.time()]);
    }
}
