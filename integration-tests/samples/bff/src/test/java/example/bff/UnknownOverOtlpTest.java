package example.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** If the client's rules for names do not allow the type of a family, OTLP exports a gauge under the same name. */
class UnknownOverOtlpTest {

    @Test
    void anUnknownTypeIsExportedAsAGauge() throws Exception {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable.of(registry, FamilyDefinition.counter("logins").build())
                .open()
                .inc(2);
        GaugeTable.of(registry, FamilyDefinition.info("build").build()).open().set(1);
        GaugeTable.of(registry, FamilyDefinition.gauge("open").build()).open().set(3);
        CounterTable.of(registry, FamilyDefinition.counter("open_total").build())
                .open()
                .inc(4);
        CounterTable.of(registry, FamilyDefinition.counter("logouts_total").build())
                .open()
                .inc(5);

        try (CollectorStandIn collector = new CollectorStandIn();
                OtlpExport export = OtlpExport.start(registry, collector.uri(), Duration.ofSeconds(1))) {
            assertThat(export).isNotNull();
            Map<String, Metric> exported = collector.next();

            assertThat(exported)
                    .containsOnlyKeys(
                            "logins", "build", "open", "open_total", "logouts_total", "metricwright_rejected_total");
            assertGauge(exported.get("logins"), 2);
            assertGauge(exported.get("build"), 1);
            assertGauge(exported.get("open"), 3);
            assertGauge(exported.get("open_total"), 4);
            assertThat(exported.get("logouts_total").getSum().getDataPoints(0).getAsDouble())
                    .isEqualTo(5);
        }
    }

    private static void assertGauge(Metric metric, double value) {
        assertThat(metric.getDataCase()).as(metric.getName()).isEqualTo(Metric.DataCase.GAUGE);
        assertThat(metric.getGauge().getDataPoints(0).getAsDouble())
                .as(metric.getName())
                .isEqualTo(value);
    }
}
