package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many series a family may have, and where recordings go past that. */
class BoundsTest {

    private static final String OVERFLOW = "metricwright_label_overflow_total";

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void pastItsMaxALabelReadsOtherAndTheOtherLabelsStayExact() {
        CounterTable table = table(LabelDefinition.open("client"), LabelDefinition.open("rule", 2));
        table.at("a", "r1").inc();
        table.at("a", "r2").inc();
        table.at("a", "r3").inc(5);
        table.at("b", "r4").inc(7);
        table.at("b", "r1").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "client=\"a\",rule=\"r1\"", "1",
                        "client=\"a\",rule=\"r2\"", "1",
                        "client=\"a\",rule=\"other\"", "5",
                        "client=\"b\",rule=\"other\"", "7",
                        "client=\"b\",rule=\"r1\"", "1"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "2"));
    }

    @Test
    void listedAndEmptyValuesAndTheOverflowValueNeitherCountNorOverflow() {
        CounterTable table = table(
                LabelDefinition.open("rule", 1).listed("ok").overflow("many").optional());
        table.at("one").inc();
        table.at("ok").inc();
        table.at("").inc();
        table.at("many").inc();
        table.at("two").inc(10);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"one\"", "1", "rule=\"ok\"", "1", "", "1", "rule=\"many\"", "11"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "1"));
    }

    @Test
    void reservedAndConstantValuesNeverOverflowEither() {
        CounterTable table = table(LabelDefinition.open("kind", 1));
        table.at("one").inc();
        ConstantLabel constants = table.constants("kind", Level.values(), "LOW", "low", "HIGH", "high");
        table.reserve("kind", "fixed");
        table.at(constants.of(Level.HIGH)).inc();
        table.at("fixed").inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder("kind=\"one\"", "kind=\"high\"", "kind=\"fixed\"");
    }

    @Test
    void eachRecordingOfADivertedHandleCounts() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        table.at("one").inc();
        CounterCell diverted = table.at("two");
        assertThat(Readings.of(registry, OVERFLOW)).isEmpty();
        diverted.inc();
        diverted.inc(2.5);
        assertThat(Readings.of(registry, "x")).containsEntry("rule=\"other\"", "3.5");
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "2"));
    }

    @Test
    void removalFreesPlaces() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        table.at("one").inc();
        table.at("two").inc();
        table.remove(new String[] {"rule"}, "one");
        table.at("three").inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"other\"", "1", "rule=\"three\"", "1"));
    }

    @Test
    void pastTheCapEveryUnlistedValueOverflowsAndCountsUnderEveryOpenLabel() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("rule").listed("ok"))
                        .label(LabelDefinition.closed("reason", "p", "q"))
                        .maxSeries(2)
                        .build());
        int p = table.offset("reason", "p");
        int q = table.offset("reason", "q");
        table.at("a", "r", p).inc();
        table.at("b", "r", p).inc();
        table.at("a", "r", q).inc(3);
        table.at("c", "ok", p).inc(4);
        table.at("a", "r", p).inc();
        table.at("", "ok", q).inc(9);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "client=\"a\",rule=\"r\",reason=\"p\"", "2",
                        "client=\"b\",rule=\"r\",reason=\"p\"", "1",
                        "client=\"other\",rule=\"other\",reason=\"q\"", "3",
                        "client=\"other\",rule=\"ok\",reason=\"p\"", "4",
                        "client=\"\",rule=\"ok\",reason=\"q\"", "9"));
        assertThat(Readings.of(registry, OVERFLOW))
                .isEqualTo(Map.of("family=\"x\",label=\"client\"", "2", "family=\"x\",label=\"rule\"", "2"));
    }

    @Test
    void aHistogramSeriesCountsForItsBoundsAndThree() {
        HistogramTable table = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("x", 1, 2)
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(10)
                        .build());
        table.at("one").observe(1);
        table.at("two").observe(1);
        table.at("three").observe(3);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "rule=\"one\"", "[1, 1, 1] 1",
                        "rule=\"two\"", "[1, 1, 1] 1",
                        "rule=\"other\"", "[0, 0, 1] 3"));
    }

    @Test
    void atTheCapRetainedSeriesOfRemovedKeysGoFirstOldestFirst() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(3)
                        .retain()
                        .build());
        for (String rule : new String[] {"a", "b", "c"}) {
            table.at(rule).inc();
        }
        table.remove(new String[] {"rule"}, "b");
        table.remove(new String[] {"rule"}, "a");
        table.remove(new String[] {"rule"}, "c");
        assertThat(Readings.of(registry, "x")).hasSize(3);
        table.at("b").inc(); // is no removed key any more
        table.at("d").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"b\"", "2", "rule=\"c\"", "1", "rule=\"d\"", "1"));
        table.at("e").inc();
        table.at("f").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"b\"", "2", "rule=\"d\"", "1", "rule=\"e\"", "1", "rule=\"other\"", "1"));
    }

    @Test
    void atALabelsMaxARetiredValueGoesOnlyIfThatFreesAPlace() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", 2))
                        .label(LabelDefinition.open("rule"))
                        .retain()
                        .build());
        table.at("a", "r1").inc();
        table.at("a", "r2").inc();
        table.at("b", "r1").inc();
        table.remove(new String[] {"client", "rule"}, "a", "r1");
        table.at("c", "r1").inc();
        assertThat(Readings.of(registry, "x")).hasSize(4).containsKey("client=\"a\",rule=\"r1\"");
        table.remove(new String[] {"client"}, "b");
        table.at("d", "r1").inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder(
                        "client=\"a\",rule=\"r1\"",
                        "client=\"a\",rule=\"r2\"",
                        "client=\"other\",rule=\"r1\"",
                        "client=\"d\",rule=\"r1\"");
    }

    @Test
    void theLowestCapOfSeveralRecordersHolds() {
        CounterTable table = table(LabelDefinition.open("rule", 9));
        CounterTable same = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule", 1).listed("ok"))
                        .build());
        assertThat(same).isSameAs(table);
        table.at("one").inc();
        table.at("two").inc();
        table.at("ok").inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder("rule=\"one\"", "rule=\"other\"", "rule=\"ok\"");
    }

    private CounterTable table(LabelDefinition... labels) {
        FamilyDefinition.Builder definition = FamilyDefinition.counter("x");
        for (LabelDefinition label : labels) {
            definition.label(label);
        }
        return CounterTable.of(registry, definition.build());
    }

    private enum Level {
        LOW,
        HIGH
    }
}
