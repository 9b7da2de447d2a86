package parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.Program;
import conformance.PrometheusServer;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import dev.metricwright.exposition.MetricsEndpoint;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.LabelDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * If a counter appears with its first event, Prometheus sees no increase. The product's own families, and counters
 * whose handle is obtained, appear at 0 before.
 */
class FirstIncreaseInPrometheusTest {

    private final MetricsRegistry registry =
            MetricsRegistry.builder().onMisuse(Misuse.COUNT).build();

    @Test
    void theFirstIncidentAndTheFirstIncrementOfAHandleShowInIncrease(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "the first increase is not seen by a real Prometheus"));
        CounterTable orders = CounterTable.of(
                registry,
                FamilyDefinition.counter("x_orders_total")
                        .label(LabelDefinition.open("store", 1))
                        .build());
        CounterCell north = orders.handle("north");
        AtomicBoolean fails = new AtomicBoolean();
        LongSupplier lag = () -> {
            if (fails.get()) {
                throw new IllegalStateException("no lag");
            }
            return 1;
        };
        GaugeTable.of(registry, FamilyDefinition.gauge("x_lag").sampled().build())
                .handle()
                .sample(lag);

        try (MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(0).start();
                PrometheusServer prometheus = new PrometheusServer(
                        folder, List.of(new PrometheusServer.Job("x", List.of(endpoint.uri()))), List.of())) {
            prometheus.awaitScrapes(1);
            north.inc();
            north.inc(-1);
            orders.open("south").inc();
            fails.set(true);

            assertThat(increased(prometheus, "x_orders_total", "store")).isEqualTo("north");
            assertThat(increased(prometheus, "metricwright_rejected_total", "family"))
                    .isEqualTo("x_orders_total");
            assertThat(increased(prometheus, "metricwright_label_overflow_total", "family"))
                    .isEqualTo("x_orders_total");
            assertThat(increased(prometheus, "metricwright_sample_failures_total", "family"))
                    .isEqualTo("x_lag");
        }
    }

    /** Returns the label of the only series of a family in which Prometheus sees an increase. */
    private static String increased(PrometheusServer prometheus, String family, String label) throws Exception {
        return prometheus
                .awaitSeries("increase(" + family + "[5m]) > 0", 1)
                .get(0)
                .get(label);
    }
}
