package benchmarks.recording;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Prometheus client 1.x with its default, which differs only for histograms: they are native ones as well. */
@State(Scope.Benchmark)
public class PrometheusClientNativeRecording {

    private final Histogram durations = Histogram.builder()
            .name("gateway_call_duration_seconds")
            .labelNames("operation", "outcome")
            .classicUpperBounds(GatewayMetrics.BOUNDS)
            .register(new PrometheusRegistry());

    /** For JMH. */
    public PrometheusClientNativeRecording() {}

    @Setup
    public void fill(Work work) {
        for (int i = 0; i < Work.SERIES; i++) {
            durations
                    .labelValues(work.operations[i].text(), work.outcomes[i].text())
                    .observe(i);
        }
    }

    @Benchmark
    public void histogram(Work work, Turn turn) {
        durations.labelValues(work.operation.text(), work.outcome.text()).observe(work.seconds[turn.time()]);
    }
}
