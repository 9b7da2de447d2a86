package benchmarks.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Micrometer, with its shortest way to a meter: name and tags with each call, buckets from a filter of the registry.
 */
@State(Scope.Benchmark)
public class MicrometerRecording {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private Counter handle;

    /** For JMH. */
    public MicrometerRecording() {}

    @Setup
    public void fill(Work work) {
        registry.config().meterFilter(new Bounds());
        for (int i = 0; i < Work.SERIES; i++) {
            String operation = work.operations[i].text();
            String outcome = work.outcomes[i].text();
            call(operation, outcome, work.regions[i].text()).increment();
            command(work.clients[i], work.rules[i], work.owners[i]);
            answer(operation, outcome, i);
        }
        handle = call(work.operation.text(), work.outcome.text(), work.region.text());
    }

    @Benchmark
    public void counter(Work work) {
        call(work.operation.text(), work.outcome.text(), work.region.text()).increment();
    }

    @Benchmark
    public void counters(Work work, Turn turn) {
        int i = turn.series();
        call(work.operations[i].text(), work.outcomes[i].text(), work.regions[i].text())
                .increment();
    }

    @Benchmark
    public void strings(Work work) {
        command(work.client, work.rule, work.owner);
    }

    @Benchmark
    public void stringCopies(Work work) {
        command(work.clientCopy, work.ruleCopy, work.ownerCopy);
    }

    @Benchmark
    public void handle() {
        handle.increment();
    }

    @Benchmark
    public void histogram(Work work, Turn turn) {
        answer(work.operation.text(), work.outcome.text(), work.nanos[turn.time()]);
    }

    private Counter call(String operation, String outcome, String region) {
        return registry.counter("gateway.calls", "operation", operation, "outcome", outcome, "region", region);
    }

    private void command(String client, String rule, String owner) {
        registry.counter("gateway.commands", "client", client, "rule", rule, "owner", owner)
                .increment();
    }

    private void answer(String operation, String outcome, long nanos) {
        registry.timer("gateway.call.duration", "operation", operation, "outcome", outcome)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Gives timers their bounds. */
    private static final class Bounds implements MeterFilter {

        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            double[] nanos = Arrays.stream(GatewayMetrics.BOUNDS)
                    .map(seconds -> seconds * 1e9)
                    .toArray();
            return DistributionStatisticConfig.builder()
                    .serviceLevelObjectives(nanos)
                    .build()
                    .merge(config);
        }
    }
}
