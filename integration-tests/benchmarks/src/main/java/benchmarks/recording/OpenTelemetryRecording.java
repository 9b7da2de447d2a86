package benchmarks.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The SDK of OpenTelemetry, with the attributes given at each call. It has no handles, so the handle cases keep the
 * attributes.
 */
@State(Scope.Benchmark)
public class OpenTelemetryRecording {

    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("operation");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final AttributeKey<String> REGION = AttributeKey.stringKey("region");
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client");
    private static final AttributeKey<String> RULE = AttributeKey.stringKey("rule");
    private static final AttributeKey<String> OWNER = AttributeKey.stringKey("owner");

    private final Meter meter = SdkMeterProvider.builder()
            .registerMetricReader(PrometheusMetricReader.create())
            .build()
            .get("gateway");
    private final LongCounter calls = meter.counterBuilder("gateway_calls").build();
    private final LongCounter commands =
            meter.counterBuilder("gateway_commands").build();
    private final DoubleHistogram durations = meter.histogramBuilder("gateway_call_duration")
            .setUnit("s")
            .setExplicitBucketBoundariesAdvice(
                    Arrays.stream(GatewayMetrics.BOUNDS).boxed().toList())
            .build();
    private final DoubleGauge load = meter.gaugeBuilder("gateway_load").build();
    private Attributes handle;

    /** For JMH. */
    public OpenTelemetryRecording() {}

    @Setup
    public void fill(Work work) {
        for (int i = 0; i < Work.SERIES; i++) {
            Attributes call = call(work.operations[i], work.outcomes[i], work.regions[i]);
            calls.add(1, call);
            commands.add(1, command(work.clients[i], work.rules[i], work.owners[i]));
            load.set(i, call);
            durations.record(i, answer(work.operations[i], work.outcomes[i]));
        }
        handle = call(work.operation, work.outcome, work.region);
    }

    @Benchmark
    public void counter(Work work) {
        calls.add(1, call(work.operation, work.outcome, work.region));
    }

    @Benchmark
    public void counters(Work work, Turn turn) {
        int i = turn.series();
        calls.add(1, call(work.operations[i], work.outcomes[i], work.regions[i]));
    }

    @Benchmark
    public void strings(Work work) {
        commands.add(1, command(work.client, work.rule, work.owner));
    }

    @Benchmark
    public void stringCopies(Work work) {
        commands.add(1, command(work.clientCopy, work.ruleCopy, work.ownerCopy));
    }

    @Benchmark
    public void handle() {
        calls.add(1, handle);
    }

    @Benchmark
    public void histogram(Work work, Turn turn) {
        durations.record(work.seconds[turn.time()], answer(work.operation, work.outcome));
    }

    @Benchmark
    public void gauge(Work work, Turn turn) {
        load.set(work.seconds[turn.time()], call(work.operation, work.outcome, work.region));
    }

    private static Attributes call(Operation operation, Outcome outcome, Region region) {
        return Attributes.of(OPERATION, operation.text(), OUTCOME, outcome.text(), REGION, region.text());
    }

    private static Attributes command(String client, String rule, String owner) {
        return Attributes.of(CLIENT, client, RULE, rule, OWNER, owner);
    }

    private static Attributes answer(Operation operation, Outcome outcome) {
        return Attributes.of(OPERATION, operation.text(), OUTCOME, outcome.text());
    }
}
