package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.MetricsRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A family with fewer labels in a pipeline has exact sums there, and everywhere else it is unchanged. */
class PipelineTest {

    private static final LabelSelection OTLP = LabelSelection.ofPipeline("otlp");

    private final MetricsRegistry registry = MetricsRegistry.create();

    /** A family that has the labels rule and owner, the first of which it also has over OTLP. */
    private static FamilyDefinition piped(FamilyDefinition.Builder family) {
        return family.label(LabelDefinition.open("rule", 3))
                .label(LabelDefinition.open("owner", 3))
                .pipeline("otlp", "rule")
                .build();
    }

    private Map<String, String> exported(String family) {
        return Readings.of(registry, family, OTLP);
    }

    @Test
    void aPipelineShowsItsLabelsAloneAndSumsTheOthersAway() {
        CounterTable table = CounterTable.of(registry, piped(FamilyDefinition.counter("x")));
        Recorder.cell(table, "r", "a").inc(1);
        Recorder.cell(table, "r", "b").inc(20);
        Recorder.cell(table, "s", "a").inc(300);

        assertThat(exported("x")).isEqualTo(Map.of("rule=\"r\"", "21", "rule=\"s\"", "300"));
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "rule=\"r\",owner=\"a\"", "1",
                        "rule=\"r\",owner=\"b\"", "20",
                        "rule=\"s\",owner=\"a\"", "300"));
        assertThat(Readings.of(registry, "x", LabelSelection.ofPipeline("statsd")))
                .isEqualTo(Readings.of(registry, "x"));
    }

    @Test
    void aFamilyStatesItsPipelines() {
        assertThat(CounterTable.of(registry, piped(FamilyDefinition.counter("x")))
                        .pipelines())
                .isEqualTo(Map.of("otlp", List.of("rule")));
        assertThat(CounterTable.of(registry, FamilyDefinition.counter("y").build())
                        .pipelines())
                .isEmpty();
    }

    @Test
    void withoutLabelsAPipelineHasOneSeriesWithTheCommonLabels() {
        MetricsRegistry common = MetricsRegistry.builder().common("node", "n1").build();
        CounterTable table = CounterTable.of(
                common,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("reason"))
                        .pipeline("otlp")
                        .build());
        assertThat(Readings.of(common, "x", OTLP)).isEmpty();

        Recorder.cell(table, "address").inc(2);
        Recorder.cell(table, "browser").inc(3);
        assertThat(Readings.of(common, "x", OTLP)).isEqualTo(Map.of("node=\"n1\"", "5"));
    }

    @Test
    void sumsAreExactInEveryType() {
        CounterTable times =
                CounterTable.of(registry, piped(FamilyDefinition.counter("t").unit("seconds")));
        Recorder.cell(times, "r", "a").addNanos(999_999_999);
        Recorder.cell(times, "r", "b").addNanos(2);
        assertThat(exported("t")).isEqualTo(Map.of("rule=\"r\"", "1.000000001"));

        CounterTable large = CounterTable.of(registry, piped(FamilyDefinition.counter("l")));
        Recorder.cell(large, "r", "a").inc(Long.MAX_VALUE);
        Recorder.cell(large, "r", "b").inc(Long.MAX_VALUE);
        assertThat(exported("l")).isEqualTo(Map.of("rule=\"r\"", "18446744073709551614"));

        GaugeTable gauges = GaugeTable.of(registry, piped(FamilyDefinition.gauge("g")));
        Recorder.cell(gauges, "r", "a").set(2.5);
        Recorder.cell(gauges, "r", "b").set(-1);
        Recorder.cell(gauges, "s", "a").set(-0.0);
        assertThat(exported("g")).isEqualTo(Map.of("rule=\"r\"", "1.5", "rule=\"s\"", "-0.0"));

        GaugeTable infos = GaugeTable.of(registry, piped(FamilyDefinition.info("i")));
        Recorder.cell(infos, "r", "a").set(1);
        Recorder.cell(infos, "r", "b").set(1);
        assertThat(exported("i")).isEqualTo(Map.of("rule=\"r\"", "1.0"));

        HistogramTable histograms = HistogramTable.of(
                registry, piped(FamilyDefinition.histogram("h", 0.5, 1).unit("seconds")));
        Recorder.cell(histograms, "r", "a").observe(Duration.ofMillis(100));
        Recorder.cell(histograms, "r", "a").observe(Duration.ofMillis(700));
        Recorder.cell(histograms, "r", "b").observe(Duration.ofMillis(1_300));
        assertThat(exported("h")).isEqualTo(Map.of("rule=\"r\"", "[1, 2, 3] 2.1"));
    }

    @Test
    void sampledSeriesAreSummedToo() {
        GaugeTable table =
                GaugeTable.of(registry, piped(FamilyDefinition.gauge("g").sampled()));
        Recorder.cell(table, "r", "a").sample(() -> 2);
        Recorder.cell(table, "r", "b").sample(() -> 3);
        assertThat(exported("g")).isEqualTo(Map.of("rule=\"r\"", "5.0"));
    }

    @Test
    void aRemovedSeriesLeavesItsSum() {
        CounterTable table = CounterTable.of(registry, piped(FamilyDefinition.counter("x")));
        CounterCell kept = Recorder.cell(table, "r", "a");
        kept.inc(1);
        Recorder.cell(table, "r", "b").inc(20);
        table.remove(new String[] {"owner"}, "a");
        assertThat(exported("x")).isEqualTo(Map.of("rule=\"r\"", "20"));
        kept.inc(300);
        assertThat(exported("x")).isEqualTo(Map.of("rule=\"r\"", "320"));
        table.remove(new String[] {"rule"}, "r");
        assertThat(exported("x")).isEmpty();
    }

    @Test
    void aRetainedSeriesIsPartOfItsSumUntilItsPlaceIsNeeded() {
        CounterTable table =
                CounterTable.of(registry, piped(FamilyDefinition.counter("x").retain()));
        for (String owner : List.of("a", "b", "c")) {
            Recorder.cell(table, "r", owner).inc();
        }
        table.remove(new String[] {"owner"}, "a");
        assertThat(exported("x")).isEqualTo(Map.of("rule=\"r\"", "3"));
        Recorder.cell(table, "s", "d").inc();
        assertThat(exported("x")).isEqualTo(Map.of("rule=\"r\"", "2", "rule=\"s\"", "1"));
    }

    @Test
    void overflowRowsArePartOfTheirSum() {
        CounterTable table = CounterTable.of(registry, piped(FamilyDefinition.counter("x")));
        for (int owner = 1; owner <= 9; owner++) {
            Recorder.cell(table, "r", Integer.toString(owner)).inc();
        }
        assertThat(exported("x")).isEqualTo(Map.of("rule=\"r\"", "9"));
    }

    @Test
    void labelsHaveTheOrderOfThePipelineAndMayBeDetailLabels() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule"))
                        .label(LabelDefinition.open("owner"))
                        .detail(LabelDefinition.open("port", 8), "per_port")
                        .detail(LabelDefinition.open("target", 8), "per_target")
                        .pipeline("otlp", "port", "rule")
                        .build());
        Recorder.cell(table, "r", "a", "80", "t").inc(1);
        Recorder.cell(table, "r", "b", "80", "u").inc(20);
        Recorder.cell(table, "r", "b", "443", "u").inc(300);

        assertThat(exported("x")).isEqualTo(Map.of("port=\"80\",rule=\"r\"", "21", "port=\"443\",rule=\"r\"", "300"));
        assertThat(Readings.of(
                        registry, "x", new LabelSelection(Set.of("per_port", "per_target"), Optional.of("otlp"))))
                .isEqualTo(Map.of(
                        "port=\"80\",rule=\"r\",target=\"t\"", "1",
                        "port=\"80\",rule=\"r\",target=\"u\"", "20",
                        "port=\"443\",rule=\"r\",target=\"u\"", "300"));
    }

    @Test
    void aPipelineWithAnUnknownLabelIsRefused() {
        FamilyDefinition family = FamilyDefinition.counter("x")
                .label(LabelDefinition.open("rule"))
                .pipeline("otlp", "rul")
                .build();
        assertThatThrownBy(() -> CounterTable.of(registry, family))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric family x has no label rul");
        assertThat(registry.families()).extracting(Family::name).isEmpty();
    }
}
