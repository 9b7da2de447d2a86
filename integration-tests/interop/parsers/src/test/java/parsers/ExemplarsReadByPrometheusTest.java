package parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.Program;
import conformance.PrometheusServer;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.SpanContext;
import dev.metricwright.exposition.MetricsEndpoint;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.HistogramTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The span of a recording becomes the exemplar that a real Prometheus stores. */
class ExemplarsReadByPrometheusTest {

    private final AtomicReference<SpanContext> span = new AtomicReference<>();
    private final MetricsRegistry registry =
            MetricsRegistry.builder().exemplars(span::get).build();

    private void in(String trace, Runnable recording) {
        span.set(new SpanContext(trace, "s"));
        recording.run();
    }

    /** With the feature, Prometheus prefers protobuf, and otherwise OpenMetrics. */
    @ParameterizedTest
    @ValueSource(strings = {"exemplar-storage", "native-histograms"})
    void prometheusHasThoseOfCountersAndOfBuckets(String feature, @TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "exemplars are not read by a real Prometheus"));
        CounterTable orders = CounterTable.of(
                registry, FamilyDefinition.counter("x_orders_total").build());
        HistogramTable times = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("x_seconds", 0.1, 1).unit("seconds").build());
        in("counter", () -> orders.open().inc(3));
        in("fast", () -> times.open().observe(0.05));
        in("slow", () -> times.open().observe(7));

        try (MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(0).start();
                PrometheusServer prometheus = new PrometheusServer(
                        folder, List.of(new PrometheusServer.Job("x", List.of(endpoint.uri()))), List.of(), feature)) {
            prometheus.awaitScrapes(1);

            assertThat(prometheus.exemplars("x_orders_total")).isEqualTo(Map.of("counter", "3"));
            assertThat(prometheus.exemplars("x_seconds_bucket")).isEqualTo(Map.of("fast", "0.05", "slow", "7"));
        }
    }
}
