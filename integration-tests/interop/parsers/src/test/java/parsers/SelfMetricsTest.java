package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.SelfMetrics;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A registry's metrics about itself are exposed through the bridges too. */
class SelfMetricsTest {

    private static final Map<Sample, Double> SERIES =
            Map.of(new Sample("metricwright_series", Map.of("family", "a_total")), 1.0);
    private static final Map<Sample, Double> LIMIT =
            Map.of(new Sample("metricwright_series_limit", Map.of("family", "a_total")), 5.0);
    private static final Map<Sample, Double> CATALOG =
            Map.of(new Sample("metricwright_catalog_info", Map.of("catalog", "shop", "version", "1.4")), 1.0);

    private final MetricsRegistry registry =
            MetricsRegistry.builder().selfMetrics().build();

    SelfMetricsTest() {
        SelfMetrics.compiledAgainst(registry, "shop", "1.4");
        CounterTable.of(
                        registry,
                        FamilyDefinition.counter("a_total").maxSeries(5).build())
                .open()
                .inc();
    }

    @ParameterizedTest
    @EnumSource
    void clientsShowIt(Bridge bridge) throws IOException {
        ExpositionFormat format = ExpositionFormat.OPENMETRICS;
        Map<String, ReadFamily> read = StrictReader.read(format, bridge.written(registry, format));
        assertThat(read)
                .containsOnlyKeys(
                        "a",
                        "metricwright_catalog",
                        "metricwright_rejected",
                        "metricwright_series",
                        "metricwright_series_limit");
        assertThat(read.get("metricwright_rejected").samples())
                .containsExactly(
                        Map.entry(new Sample("metricwright_rejected_total", Map.of("family", "a_total")), 0.0));
        assertThat(read.get("metricwright_catalog").type()).isEqualTo("info");
        assertThat(read.get("metricwright_catalog").samples()).isEqualTo(CATALOG);
        assertThat(read.get("metricwright_series").samples()).isEqualTo(SERIES);
        assertThat(read.get("metricwright_series_limit").samples()).isEqualTo(LIMIT);
    }
}
