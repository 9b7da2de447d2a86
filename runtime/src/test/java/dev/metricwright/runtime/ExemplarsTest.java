package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.SpanContext;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.opentelemetry.OpenTelemetrySpans;
import dev.metricwright.prometheus.PrometheusBridge;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExemplarsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    private @Nullable SpanContext current = new SpanContext(TRACE, SPAN);
    private int asked;

    private final MetricsRegistry registry = MetricsRegistry.builder()
            .exemplars(() -> {
                asked++;
                return current;
            })
            .build();

    private static String open(MetricsRegistry registry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormat.OPENMETRICS.write(registry, out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("(} [^ ]+) [0-9]{10}\\.[0-9]{3}\n", "$1 TIME\n");
    }

    private CounterTable requests() {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("x_requests_total")
                        .label(LabelDefinition.open("region"))
                        .build());
    }

    private HistogramTable times() {
        return HistogramTable.of(
                registry,
                FamilyDefinition.histogram("x_seconds", 0.1, 1).unit("seconds").build());
    }

    @Test
    void aCounterShowsOneInOpenMetricsAndNoneInTheTextFormat() throws IOException {
        Recorder.cell(requests(), "eu").inc(3);

        assertThat(open(registry))
                .endsWith("# TYPE x_requests counter\n"
                        + "x_requests_total{region=\"eu\"} 3 # {trace_id=\"" + TRACE + "\",span_id=\"" + SPAN
                        + "\"} 3 TIME\n# EOF\n");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, text);
        assertThat(text.toString(StandardCharsets.UTF_8)).doesNotContain(" # ", "trace_id");
    }

    @Test
    void eachBucketShowsOneOfItsOwn() throws IOException {
        Recorder.cell(times()).observeNanos(50_000_000);
        current = new SpanContext(TRACE, "b");
        Recorder.cell(times()).observe(7);
        current = null;
        Recorder.cell(times()).observe(0.5);

        assertThat(open(registry))
                .contains(
                        "x_seconds_bucket{le=\"0.1\"} 1 # {trace_id=\"" + TRACE + "\",span_id=\"" + SPAN
                                + "\"} 0.05 TIME\n",
                        "x_seconds_bucket{le=\"1.0\"} 2\n",
                        "x_seconds_bucket{le=\"+Inf\"} 3 # {trace_id=\"" + TRACE + "\",span_id=\"b\"} 7 TIME\n");
    }

    @Test
    void whatHasOneAsksForNoOtherInAWhile() {
        CounterCell counter = Recorder.cell(requests(), "eu");
        for (int i = 0; i < 1000; i++) {
            counter.inc();
        }

        assertThat(asked).isLessThan(100); // One per 100 ms, however long this takes.
    }

    @Test
    void oneThatIsOldIsReplaced() throws Exception {
        CounterCell counter = Recorder.cell(requests(), "eu");
        counter.inc();
        current = new SpanContext(TRACE, "later");
        Thread.sleep(120);
        counter.inc(2);

        assertThat(open(registry)).contains("span_id=\"later\"} 2 TIME");
    }

    @Test
    void aSupplierThatFailsIsCountedAndTheRecordingCounts() throws IOException {
        MetricsRegistry failing = MetricsRegistry.builder()
                .exemplars(() -> {
                    throw new IllegalStateException("no tracer");
                })
                .build();
        CounterTable.of(failing, FamilyDefinition.counter("x_total").build())
                .handle()
                .inc();

        assertThat(open(failing)).contains("x_total 1\n", "metricwright_sample_failures_total{family=\"x_total\"} 1\n");
    }

    @Test
    void aSeriesThatLeavesTakesItsOwnAlong() throws IOException {
        CounterTable table = requests();
        CounterCell handle = Recorder.handle(table, "eu");
        handle.inc();
        Sum removed = handle.sum();
        table.remove(new String[] {"region"}, "eu");
        current = null;
        handle.inc(5);

        assertThat(open(registry)).contains("x_requests_total{region=\"eu\"} 5\n");
        assertThat(table.exemplars.latest(removed, 0, null))
                .as("kept for nobody")
                .isNull();
    }

    /**
     * OpenMetrics allows exemplars on counters and buckets only. A counter that cannot be exposed as a counter has
     * none.
     */
    @Test
    void whatOpenMetricsDoesNotKnowAsACounterShowsNone() throws IOException {
        CounterTable.of(registry, FamilyDefinition.counter("x_requests").build())
                .handle()
                .inc();

        assertThat(open(registry)).endsWith("# TYPE x_requests unknown\nx_requests 1\n# EOF\n");
    }

    @Test
    void theyComeThroughTheBridgeToClient1() {
        Recorder.cell(requests(), "eu").inc(3);
        Recorder.cell(times()).observeNanos(50_000_000);
        PrometheusRegistry client = new PrometheusRegistry();
        PrometheusBridge.register(registry, client);

        List<String> found = new ArrayList<>();
        for (MetricSnapshot snapshot : client.scrape()) {
            if (snapshot.getMetadata().getName().startsWith("metricwright_")) {
                continue;
            }
            if (snapshot instanceof CounterSnapshot counter) {
                found.add(
                        counter.getDataPoints().get(0).getExemplar().getLabels().get("span_id"));
            } else if (snapshot instanceof HistogramSnapshot histogram) {
                found.add(""
                        + histogram
                                .getDataPoints()
                                .get(0)
                                .getExemplars()
                                .get(0, 0.1)
                                .getValue());
            }
        }
        assertThat(found).containsExactlyInAnyOrder(SPAN, "0.05");
    }

    @Test
    void openTelemetrysCurrentSpanIsTakenWhereItIsSampled() {
        Function<TraceFlags, Span> span = flags ->
                Span.wrap(io.opentelemetry.api.trace.SpanContext.create(TRACE, SPAN, flags, TraceState.getDefault()));
        OpenTelemetrySpans spans = new OpenTelemetrySpans();

        assertThat(spans.current()).isNull();
        try (Scope scope = span.apply(TraceFlags.getSampled()).makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(spans.current()).isEqualTo(new SpanContext(TRACE, SPAN));
        }
        try (Scope scope = span.apply(TraceFlags.getDefault()).makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(spans.current()).isNull();
        }
    }

    @Test
    void idsThatOpenMetricsCouldNotCarryAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpanContext("a\"b", "c"))
                .withMessage("invalid trace id \"a\"b\" or span id \"c\"; use only letters, digits, - and _, and at"
                        + " most 113 characters for both together");
        assertThatIllegalArgumentException().isThrownBy(() -> new SpanContext("a".repeat(100), "b".repeat(14)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpanContext("", "b"));
    }
}
