package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Detail labels are always recorded; a view that does not request them shows exact sums. */
class DetailTest {

    private static final String[] RULE = {"rule"};

    private final MetricsRegistry registry = MetricsRegistry.create();

    private static FamilyDefinition.Builder detailed(FamilyDefinition.Builder family) {
        return family.label(LabelDefinition.open("rule", 3))
                .detail(LabelDefinition.open("port", 2), "per_port")
                .detail(LabelDefinition.open("target", 2), "per_target");
    }

    private CounterTable counters() {
        return CounterTable.of(registry, detailed(FamilyDefinition.counter("x")).build());
    }

    @Test
    void theDefaultViewIsTheirSumAndEachDetailStandsApartWhereItIsAskedFor() {
        CounterTable table = counters();
        Recorder.cell(table, "r", "80", "a").inc(1);
        Recorder.cell(table, "r", "80", "b").inc(20);
        Recorder.cell(table, "r", "443", "a").inc(300);
        Recorder.cell(table, "r", "", "").inc(4000);
        Recorder.cell(table, "s", "80", "a").inc(5);

        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "4321", "rule=\"s\"", "5"));
        assertThat(Readings.of(registry, "x", "per_port"))
                .isEqualTo(Map.of(
                        "rule=\"r\",port=\"80\"", "21",
                        "rule=\"r\",port=\"443\"", "300",
                        "rule=\"r\"", "4000",
                        "rule=\"s\",port=\"80\"", "5"));
        assertThat(Readings.of(registry, "x", "per_target", "per_port"))
                .isEqualTo(Map.of(
                        "rule=\"r\",port=\"80\",target=\"a\"", "1",
                        "rule=\"r\",port=\"80\",target=\"b\"", "20",
                        "rule=\"r\",port=\"443\",target=\"a\"", "300",
                        "rule=\"r\"", "4000",
                        "rule=\"s\",port=\"80\",target=\"a\"", "5"));
        assertThat(Readings.of(registry, "x", "per_moon")).isEqualTo(Readings.of(registry, "x"));
    }

    @Test
    void sumsAreExactInEveryType() {
        CounterTable times = CounterTable.of(
                registry,
                detailed(FamilyDefinition.counter("t").unit("seconds")).build());
        Recorder.cell(times, "r", "80", "").addNanos(999_999_999);
        Recorder.cell(times, "r", "443", "").addNanos(2);
        assertThat(Readings.of(registry, "t")).isEqualTo(Map.of("rule=\"r\"", "1.000000001"));

        CounterTable large = CounterTable.of(
                registry, detailed(FamilyDefinition.counter("l")).build());
        Recorder.cell(large, "r", "80", "").inc(Long.MAX_VALUE);
        Recorder.cell(large, "r", "443", "").inc(Long.MAX_VALUE);
        assertThat(Readings.of(registry, "l")).isEqualTo(Map.of("rule=\"r\"", "18446744073709551614"));

        GaugeTable gauges =
                GaugeTable.of(registry, detailed(FamilyDefinition.gauge("g")).build());
        Recorder.cell(gauges, "r", "80", "").set(2.5);
        Recorder.cell(gauges, "r", "443", "").inc();
        Recorder.cell(gauges, "r", "443", "").inc();
        Recorder.cell(gauges, "s", "80", "").set(-0.0);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "4.5", "rule=\"s\"", "-0.0"));

        HistogramTable histograms = HistogramTable.of(
                registry,
                detailed(FamilyDefinition.histogram("h", 0.5, 1).unit("seconds"))
                        .build());
        Recorder.cell(histograms, "r", "80", "").observe(Duration.ofMillis(100));
        Recorder.cell(histograms, "r", "80", "").observe(Duration.ofMillis(700));
        Recorder.cell(histograms, "r", "443", "").observe(Duration.ofMillis(1_300));
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("rule=\"r\"", "[1, 2, 3] 2.1"));
        assertThat(Readings.of(registry, "h", "per_port"))
                .isEqualTo(
                        Map.of("rule=\"r\",port=\"80\"", "[1, 2, 2] 0.8", "rule=\"r\",port=\"443\"", "[0, 0, 1] 1.3"));
    }

    @Test
    void aSeriesGoesWithAllOfItsDetails() {
        CounterTable table = counters();
        CounterCell before = Recorder.cell(table, "r", "80", "a");
        before.inc();
        Recorder.cell(table, "r", "81", "a").inc();
        Recorder.cell(table, "r", "82", "a").inc(); // Exposed as port="other".
        Recorder.cell(table, "s", "80", "a").inc();
        table.remove(RULE, "r");
        assertThat(Readings.of(registry, "x", "per_port")).isEqualTo(Map.of("rule=\"s\",port=\"80\"", "1"));

        before.inc(7);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "7", "rule=\"s\"", "1"));
        assertThat(Readings.of(registry, "x", "per_port"))
                .isEqualTo(Map.of("rule=\"r\",port=\"80\"", "7", "rule=\"s\",port=\"80\"", "1"));
    }

    private CounterTable retained() {
        return CounterTable.of(
                registry, detailed(FamilyDefinition.counter("x")).retain().build());
    }

    @Test
    void aRetainedSeriesWhoseRowsMakeRoomForItsOwnDetailIsStillAdmitted() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule", 3))
                        .detail(LabelDefinition.open("port", 2).optional(), "per_port")
                        .maxSeries(1)
                        .retain()
                        .build());
        Recorder.cell(table, "r", "80").inc(1);
        Recorder.cell(table, "r", "").inc(20);
        Recorder.cell(table, "", "").inc(300); // Only reserved values: admitted at the cap.
        Recorder.cell(table, "", "81").inc(4000);
        table.remove(RULE, "r");

        Recorder.cell(table, "r", "443").inc(50_000); // It takes the place of port 80, and the table grows.
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "50000", "rule=\"\"", "4300"));
    }

    @Test
    void aRetainedSeriesComesBackWithAllOfItsDetails() {
        CounterTable table = retained();
        Recorder.cell(table, "r", "80", "").inc();
        Recorder.cell(table, "r", "81", "").inc();
        table.remove(RULE, "r");
        Recorder.cell(table, "r", "80", "").inc();
        Recorder.cell(table, "s", "90", "").inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "3", "rule=\"s\"", "1"));
        assertThat(Readings.of(registry, "x", "per_port"))
                .containsOnlyKeys("rule=\"r\",port=\"80\"", "rule=\"r\",port=\"81\"", "rule=\"s\",port=\"other\"");
    }

    @Test
    void aRetainedSeriesLeavesAsAWholeWhenAPlaceOfItsDetailsIsNeeded() {
        CounterTable table = retained();
        Recorder.cell(table, "r", "80", "").inc();
        Recorder.cell(table, "r", "81", "").inc();
        table.remove(RULE, "r");
        Recorder.cell(table, "s", "90", "").inc();
        assertThat(Readings.of(registry, "x", "per_port")).containsOnlyKeys("rule=\"s\",port=\"90\"");

        table.remove(RULE, "s");
        Recorder.cell(table, "t", "", "").inc();
        Recorder.cell(table, "u", "", "").inc();
        Recorder.cell(table, "v", "", "").inc(); // It needs the place of s.
        assertThat(Readings.of(registry, "x", "per_port")).containsOnlyKeys("rule=\"t\"", "rule=\"u\"", "rule=\"v\"");
    }

    @Test
    void detailsAreRemovedByTheirOwnLabel() {
        CounterTable table = counters();
        Recorder.cell(table, "r", "80", "a").inc();
        Recorder.cell(table, "r", "80", "b").inc(20);
        Recorder.cell(table, "r", "443", "a").inc(300);
        Recorder.cell(table, "s", "80", "a").inc(4000);
        table.remove(new String[] {"port", "rule"}, "80", "r");
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "300", "rule=\"s\"", "4000"));
        table.remove(new String[] {"target"}, "a");
        assertThat(Readings.of(registry, "x")).isEmpty();
    }

    @Test
    void aSeriesWithADetailInUseDoesNotExpire() {
        Duration expiry = Duration.ofHours(1);
        CounterTable table = CounterTable.of(
                registry,
                detailed(FamilyDefinition.counter("x")).expireAfter(expiry).build());
        Recorder.cell(table, "r", "80", "").inc();
        Recorder.cell(table, "r", "443", "").inc();
        Recorder.cell(table, "s", "80", "").inc();
        long now = System.nanoTime();
        table.store.expire(now + expiry.toNanos());
        Recorder.cell(table, "r", "443", "").inc();
        table.store.expire(now + 2 * expiry.toNanos());
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "3"));
        table.store.expire(now + 3 * expiry.toNanos());
        assertThat(Readings.of(registry, "x")).isEmpty();
    }

    @Test
    void aDetailPastItsBoundReadsOtherAndTheSumStaysExact() {
        CounterTable table = counters();
        for (int port = 1; port <= 5; port++) {
            Recorder.cell(table, "r", Integer.toString(port), "a").inc();
        }
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"r\"", "5"));
        assertThat(Readings.of(registry, "x", "per_port"))
                .isEqualTo(Map.of(
                        "rule=\"r\",port=\"1\"", "1",
                        "rule=\"r\",port=\"2\"", "1",
                        "rule=\"r\",port=\"other\"", "3"));
        assertThat(Readings.of(registry, "metricwright_label_overflow_total"))
                .isEqualTo(Map.of(
                        "family=\"x\",label=\"rule\"", "0",
                        "family=\"x\",label=\"port\"", "3",
                        "family=\"x\",label=\"target\"", "0"));
    }

    @Test
    void aHandleOnADetailPastItsBoundCountsAgainAfterTheSeriesWasRemoved() {
        CounterTable table = counters();
        Recorder.cell(table, "r", "1", "").inc();
        Recorder.cell(table, "r", "2", "").inc();
        CounterCell diverted = Recorder.cell(table, "r", "3", "");
        diverted.inc();
        table.remove(RULE, "r");
        diverted.inc(4);
        assertThat(Readings.of(registry, "x", "per_port")).isEqualTo(Map.of("rule=\"r\",port=\"other\"", "4"));
    }

    @Test
    void detailsCountTowardsNoCap() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule", 9))
                        .detail(LabelDefinition.open("port", 9), "per_port")
                        .maxSeries(2)
                        .build());
        Recorder.cell(table, "r", "1").inc();
        Recorder.cell(table, "s", "1").inc();
        Recorder.cell(table, "r", "2").inc();
        Recorder.cell(table, "t", "3").inc();
        Recorder.cell(table, "t", "3").inc();
        assertThat(Readings.of(registry, "x", "per_port"))
                .isEqualTo(Map.of(
                        "rule=\"r\",port=\"1\"", "1",
                        "rule=\"r\",port=\"2\"", "1",
                        "rule=\"s\",port=\"1\"", "1",
                        "rule=\"other\",port=\"3\"", "2"));
        assertThat(Readings.of(registry, "metricwright_label_overflow_total"))
                .isEqualTo(Map.of("family=\"x\",label=\"rule\"", "2", "family=\"x\",label=\"port\"", "0"));
    }

    @Test
    void recordersThatDisagreeOnDetailsAreRefused() {
        counters();
        FamilyDefinition plain = FamilyDefinition.counter("x")
                .declaredBy("Other")
                .label(LabelDefinition.open("rule", 3))
                .build();
        assertThatThrownBy(() -> CounterTable.of(registry, plain))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("defines its detail labels as {port=per_port, target=per_target}, Other as {}");
        MetricsRegistry ofPort = MetricsRegistry.builder().common("port", "80").build();
        FamilyDefinition family = detailed(FamilyDefinition.counter("x")).build();
        assertThatThrownBy(() -> CounterTable.of(ofPort, family))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has the label port, which is also a common label");
    }

    /** Records in a rule, a reason, a port and a target; or removes the rule, for one reason or for both. */
    private record Step(int action, String rule, boolean reason, String port, String target) {}

    /** A retained series may have to leave because of its details; {@link SeriesStoreModelTest} defines which. */
    @Property(tries = 1000)
    void theDefaultViewIsThatOfAFamilyWithoutDetails(@ForAll("steps") List<Step> steps, @ForAll("caps") int cap) {
        MetricsRegistry with = MetricsRegistry.create();
        MetricsRegistry without = MetricsRegistry.create();
        CounterTable table = table(with, cap, true);
        CounterTable plain = table(without, cap, false);
        for (Step step : steps) {
            switch (step.action()) {
                case 0 -> {
                    table.remove(RULE, step.rule());
                    plain.remove(RULE, step.rule());
                }
                case 1 -> {
                    String flag = Boolean.toString(step.reason());
                    table.remove(new String[] {"rule", "reason"}, step.rule(), flag);
                    plain.remove(new String[] {"rule", "reason"}, step.rule(), flag);
                }
                default -> {
                    Recorder.cell(table, step.rule(), Boolean.toString(step.reason()), step.port(), step.target())
                            .inc();
                    Recorder.cell(plain, step.rule(), Boolean.toString(step.reason()))
                            .inc();
                }
            }
            Map<String, String> expected = Readings.of(without, "x");
            assertThat(Readings.of(with, "x")).isEqualTo(expected);
            assertThat(summed(Readings.of(with, "x", "per_port"))).isEqualTo(expected);
            assertThat(summed(Readings.of(with, "x", "per_port", "per_target"))).isEqualTo(expected);
        }
        Map<String, String> diverted = Readings.of(with, "metricwright_label_overflow_total");
        diverted.keySet().removeIf(labels -> !labels.contains("label=\"rule\""));
        assertThat(diverted).isEqualTo(Readings.of(without, "metricwright_label_overflow_total"));
    }

    private static CounterTable table(MetricsRegistry registry, int cap, boolean details) {
        FamilyDefinition.Builder family = FamilyDefinition.counter("x")
                .label(LabelDefinition.open("rule", 3))
                .label(LabelDefinition.closed("reason", "true", "false"))
                .maxSeries(cap);
        if (details) {
            family.detail(LabelDefinition.open("port", 2), "per_port")
                    .detail(LabelDefinition.open("target", 3), "per_target");
        }
        return CounterTable.of(registry, family.build());
    }

    private static Map<String, String> summed(Map<String, String> detailed) {
        return detailed.entrySet().stream()
                .collect(Collectors.groupingBy(
                        series -> series.getKey().replaceAll(",(port|target)=\"[^\"]*\"", ""),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.summingInt(series -> Integer.parseInt(series.getValue())),
                                String::valueOf)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of("", "a", "b", "c", "d", "other"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "1", "2", "3", "other"),
                        Arbitraries.of("", "k", "l", "m", "n"))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> caps() {
        return Arbitraries.of(0, 3, 5);
    }
}
