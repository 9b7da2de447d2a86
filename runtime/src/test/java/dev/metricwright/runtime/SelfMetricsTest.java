package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.Family;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The optional metrics of a registry about itself. */
class SelfMetricsTest {

    private static final String SERIES = "metricwright_series";
    private static final String LIMIT = "metricwright_series_limit";
    private static final String CATALOGS = "metricwright_catalog_info";

    private final MetricsRegistry registry =
            MetricsRegistry.builder().selfMetrics().build();

    private CounterTable counter(String name, int maxSeries) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter(name)
                        .label(LabelDefinition.open("rule", 2))
                        .maxSeries(maxSeries)
                        .build());
    }

    @Test
    void theSeriesOfEachFamilyAreCountedBesideItsLimit() {
        CounterTable limited = counter("x", 10);
        cell(counter("y", 0), "r1").inc();
        cell(limited, "r1").inc();
        cell(limited, "r2").inc();
        assertThat(Readings.of(registry, SERIES)).isEqualTo(Map.of("family=\"x\"", "2.0", "family=\"y\"", "1.0"));
        assertThat(Readings.of(registry, LIMIT)).isEqualTo(Map.of("family=\"x\"", "10.0"));
        limited.remove(new String[] {"rule"}, "r1");
        assertThat(Readings.of(registry, SERIES)).containsEntry("family=\"x\"", "1.0");
    }

    @Test
    void aSeriesThatReadsAnOverflowValueCountsNeitherThereNorTowardsTheLimit() {
        CounterTable table = counter("x", 10);
        cell(table, "r1").inc();
        cell(table, "r2").inc();
        cell(table, "r3").inc();
        assertThat(Readings.of(registry, "x")).containsEntry("rule=\"other\"", "1");
        assertThat(Readings.of(registry, SERIES)).isEqualTo(Map.of("family=\"x\"", "2.0"));
    }

    @Test
    void theSeriesOfAHistogramCountsForAllThatItExposes() {
        HistogramTable table = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 1, 2)
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(50)
                        .build());
        cell(table, "r1").observe(1.0);
        assertThat(Readings.of(registry, SERIES)).isEqualTo(Map.of("family=\"h\"", "5.0"));
        assertThat(Readings.of(registry, LIMIT)).isEqualTo(Map.of("family=\"h\"", "50.0"));
    }

    @Test
    void aSeriesThatMakesRoomWhenItIsNeededDoesNotCount() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(2)
                        .retain()
                        .build());
        cell(table, "r1").inc();
        cell(table, "r2").inc();
        table.remove(new String[] {"rule"}, "r1");
        assertThat(Readings.of(registry, "x")).hasSize(2);
        assertThat(Readings.of(registry, SERIES)).isEqualTo(Map.of("family=\"x\"", "1.0"));
    }

    @Test
    void aLimitThatALaterDefinitionLowersIsTheLimit() {
        counter("x", 0);
        assertThat(Readings.of(registry, LIMIT)).isEmpty();
        counter("x", 10);
        counter("x", 7);
        assertThat(Readings.of(registry, LIMIT)).isEqualTo(Map.of("family=\"x\"", "7.0"));
    }

    @Test
    void eachCatalogThatRecordersWereCompiledAgainstIsTold() {
        SelfMetrics.compiledAgainst(registry, "portunus", "1.4");
        SelfMetrics.compiledAgainst(registry, "portunus", "1.4");
        SelfMetrics.compiledAgainst(registry, "shop", "");
        assertThat(Readings.of(registry, CATALOGS))
                .isEqualTo(
                        Map.of("catalog=\"portunus\",version=\"1.4\"", "1.0", "catalog=\"shop\",version=\"\"", "1.0"));
    }

    @Test
    void viewsShowThemAsAnyFamily() throws IOException {
        cell(counter("x_total", 10), "r1").inc();
        SelfMetrics.compiledAgainst(registry, "shop", "2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormat.OPENMETRICS.write(registry, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        # TYPE metricwright_catalog info
                        # HELP metricwright_catalog Catalogs that the recorders were compiled against.
                        metricwright_catalog_info{catalog="shop",version="2"} 1
                        # TYPE metricwright_label_overflow counter
                        # HELP metricwright_label_overflow Recordings whose label value was replaced because its bound, or the cap of the family, was reached.
                        metricwright_label_overflow_total{family="x_total",label="rule"} 0
                        # TYPE metricwright_rejected counter
                        # HELP metricwright_rejected Recordings that were ignored, such as a negative increment or an observation that is not a number.
                        metricwright_rejected_total{family="x_total"} 0
                        # TYPE metricwright_series gauge
                        # HELP metricwright_series Series that a family has now, of those that count towards its limit.
                        metricwright_series{family="x_total"} 1
                        # TYPE metricwright_series_limit gauge
                        # HELP metricwright_series_limit Series that a family may have.
                        metricwright_series_limit{family="x_total"} 10
                        # TYPE x counter
                        x_total{rule="r1"} 1
                        # EOF
                        """);
    }

    @Test
    void aRegistryThatIsNotAskedTellsNothing() {
        MetricsRegistry silent = MetricsRegistry.create();
        cell(CounterTable.of(silent, FamilyDefinition.counter("x").build())).inc();
        SelfMetrics.compiledAgainst(silent, "shop", "2");
        assertThat(silent.families()).extracting(Family::name).containsExactly("metricwright_rejected_total", "x");
    }

    @Test
    void aCommonLabelThatItsFamiliesHaveIsRefused() {
        assertThatThrownBy(() -> MetricsRegistry.builder()
                        .common("version", "7")
                        .selfMetrics()
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("common label version: metricwright_catalog_info has a label of that name; choose another"
                        + " name, or omit selfMetrics()");
    }
}
