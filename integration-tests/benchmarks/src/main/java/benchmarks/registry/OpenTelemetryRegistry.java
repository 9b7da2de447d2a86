package benchmarks.registry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The SDK of OpenTelemetry with its exporter for Prometheus; its limit of 2,000 series is lifted. */
final class OpenTelemetryRegistry implements Registry {

    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client");
    private static final AttributeKey<String> RULE = AttributeKey.stringKey("rule");
    private static final AttributeKey<String> OWNER = AttributeKey.stringKey("owner");
    private static final int LIMIT = 2_000_000;

    private final PrometheusMetricReader reader = PrometheusMetricReader.create();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Meter meter = SdkMeterProvider.builder()
            .registerMetricReader(reader, instrument -> LIMIT)
            .build()
            .get("gateway");
    private final LongCounter commands =
            meter.counterBuilder("gateway_commands").setDescription("Commands.").build();
    private final DoubleHistogram durations = meter.histogramBuilder("gateway_command_duration")
            .setDescription("How long commands took.")
            .setUnit("s")
            .setExplicitBucketBoundariesAdvice(
                    Arrays.stream(CommandMetrics.BOUNDS).boxed().toList())
            .build();

    @Override
    public void count(String client, String rule, String owner) {
        commands.add(1, Attributes.of(CLIENT, client, RULE, rule, OWNER, owner));
    }

    @Override
    public void observe(String client, String rule, String owner, long nanos) {
        durations.record(nanos / 1e9, Attributes.of(CLIENT, client, RULE, rule, OWNER, owner));
    }

    @Override
    public void scrape(OutputStream out) throws IOException {
        writer.write(out, reader.collect());
    }
}
