package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static dev.metricwright.runtime.Recorder.handle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bounds on the number of series of a family, and the series that receive recordings beyond them. */
class BoundsTest {

    private static final String OVERFLOW = "metricwright_label_overflow_total";
    private static final String[] RULE = {"rule"};

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void pastItsMaxALabelIsExposedAsOtherAndTheOtherLabelsStayExact() {
        CounterTable table = table(LabelDefinition.open("client"), LabelDefinition.open("rule", 2));
        cell(table, "a", "r1").inc();
        cell(table, "a", "r2").inc();
        cell(table, "a", "r3").inc(5);
        cell(table, "b", "r4").inc(7);
        cell(table, "b", "r1").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "client=\"a\",rule=\"r1\"", "1",
                        "client=\"a\",rule=\"r2\"", "1",
                        "client=\"a\",rule=\"other\"", "5",
                        "client=\"b\",rule=\"other\"", "7",
                        "client=\"b\",rule=\"r1\"", "1"));
        assertThat(Readings.of(registry, OVERFLOW))
                .isEqualTo(Map.of("family=\"x\",label=\"client\"", "0", "family=\"x\",label=\"rule\"", "2"));
    }

    @Test
    void listedAndEmptyValuesAndTheOverflowValueNeitherCountNorOverflow() {
        CounterTable table = table(
                LabelDefinition.open("rule", 1).listed("ok").overflow("many").optional());
        cell(table, "one").inc();
        cell(table, "ok").inc();
        cell(table, "").inc();
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "0"));
        cell(table, "two").inc(10);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"one\"", "1", "rule=\"ok\"", "1", "", "1", "rule=\"many\"", "10"));
    }

    @Test
    void eachRecordingUnderTheOverflowValueCountsPassedLiterallyOrNot() {
        CounterTable table = table(LabelDefinition.open("rule", 1).overflow("many"));
        cell(table, "many").inc();
        cell(table, "many").inc();
        cell(table, "one").inc();
        cell(table, "two").inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"many\"", "3", "rule=\"one\"", "1"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "3"));
    }

    @Test
    void fixedAndEnumValuesNeverOverflowEither() {
        CounterTable table = table(LabelDefinition.open("kind", 1));
        cell(table, "one").inc();
        EnumLabel kind = table.enumLabel("kind", Level.values(), "LOW", "low", "HIGH", "high");
        long fixed = table.code("kind", "fixed");
        cell(table, kind.value(Level.HIGH)).inc();
        cell(table, "fixed").inc();
        table.space().cell(kind.code(Level.HIGH)).inc();
        table.space().cell(fixed).inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("kind=\"one\"", "1", "kind=\"high\"", "2", "kind=\"fixed\"", "2"));
    }

    @Test
    void eachRecordingCountsOnAHandleThatWasTakenWhileItsLabelWasFull() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        cell(table, "one").inc();
        CounterCell refused = handle(table, "two");
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "0"));
        refused.inc();
        refused.inc(2.5);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"one\"", "1", "rule=\"other\"", "3.5"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "2"));
    }

    @Test
    void suchAHandleIsItsOwnSeriesFromItsFirstRecordingAfterThereIsRoom() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        cell(table, "one").inc();
        CounterCell refused = handle(table, "two");
        refused.inc();
        table.remove(RULE, "one");
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"other\"", "1"));
        refused.inc(3);
        refused.inc(4);
        cell(table, "two").inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"other\"", "1", "rule=\"two\"", "8"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "1"));
    }

    @Test
    void aHandleTakesItsPlaceAtZeroWhenItIsTaken() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        handle(table, "one");
        cell(table, "two").inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"one\"", "0", "rule=\"other\"", "1"));
    }

    @Test
    void aStartThatABoundRefusesDoesNothingAndIsNotCounted() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        table.startAtZero(new String[][] {{"one", "two", "x".repeat(257)}});
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"one\"", "0"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "0"));
    }

    @Test
    void removalFreesPlaces() {
        CounterTable table = table(LabelDefinition.open("rule", 1));
        cell(table, "one").inc();
        cell(table, "two").inc();
        table.remove(RULE, "one");
        cell(table, "three").inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"other\"", "1", "rule=\"three\"", "1"));
    }

    @Test
    void aValueHoldsItsPlaceUntilItsLastSeriesIsRemoved() {
        CounterTable table = table(LabelDefinition.open("client"), LabelDefinition.open("rule", 1));
        cell(table, "a", "r1").inc();
        cell(table, "b", "r1").inc();
        table.remove(new String[] {"client"}, "a");
        cell(table, "c", "r2").inc();
        table.remove(new String[] {"client"}, "b");
        cell(table, "c", "r3").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("client=\"c\",rule=\"other\"", "1", "client=\"c\",rule=\"r3\"", "1"));
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
        cell(table, "a", "r", "p").inc();
        cell(table, "b", "r", "p").inc();
        cell(table, "a", "r", "q").inc(3);
        cell(table, "c", "ok", "p").inc(4);
        cell(table, "a", "r", "p").inc();
        cell(table, "", "ok", "q").inc(9);
        cell(table, "d", "s", "q").inc(2); // Finds the overflow row of the cap without the lock.
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "client=\"a\",rule=\"r\",reason=\"p\"", "2",
                        "client=\"b\",rule=\"r\",reason=\"p\"", "1",
                        "client=\"other\",rule=\"other\",reason=\"q\"", "5",
                        "client=\"other\",rule=\"ok\",reason=\"p\"", "4",
                        "client=\"\",rule=\"ok\",reason=\"q\"", "9"));
        assertThat(Readings.of(registry, OVERFLOW))
                .isEqualTo(Map.of("family=\"x\",label=\"client\"", "3", "family=\"x\",label=\"rule\"", "3"));
    }

    @Test
    void pastTheCapSoDoesASeriesWhoseOtherLabelIsPastItsBound() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("rule", 1))
                        .maxSeries(1)
                        .build());
        cell(table, "a", "r1").inc();
        cell(table, "a", "r2").inc();
        cell(table, "b", "r2").inc();
        cell(table, "c", "r3").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("client=\"a\",rule=\"r1\"", "1", "client=\"other\",rule=\"other\"", "3"));
        assertThat(Readings.of(registry, OVERFLOW))
                .isEqualTo(Map.of("family=\"x\",label=\"client\"", "3", "family=\"x\",label=\"rule\"", "3"));
    }

    @Test
    void aHandlePastTheCapIsTheOverflowRowUntilThereIsRoom() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(1)
                        .build());
        cell(table, "one").inc();
        CounterCell refused = handle(table, "two");
        refused.inc();
        table.remove(RULE, "one");
        refused.inc(2);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"other\"", "1", "rule=\"two\"", "2"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"rule\"", "1"));
    }

    @Test
    void aHistogramSeriesCountsForItsBoundsAndThree() {
        HistogramTable table = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("x", 1, 2)
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(10)
                        .build());
        cell(table, "one").observe(1);
        cell(table, "two").observe(1);
        cell(table, "three").observe(3);
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
            cell(table, rule).inc();
        }
        table.remove(RULE, "b");
        table.remove(RULE, "a");
        table.remove(RULE, "c");
        assertThat(Readings.of(registry, "x")).hasSize(3);
        cell(table, "b").inc(); // It is no longer a removed key.
        cell(table, "d").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"b\"", "2", "rule=\"c\"", "1", "rule=\"d\"", "1"));
        cell(table, "e").inc();
        cell(table, "f").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"b\"", "2", "rule=\"d\"", "1", "rule=\"e\"", "1", "rule=\"other\"", "1"));
    }

    @Test
    void atALabelsMaxARetainedValueGoesOnlyIfThatFreesAPlace() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", 2))
                        .label(LabelDefinition.open("rule"))
                        .retain()
                        .build());
        cell(table, "a", "r1").inc();
        cell(table, "a", "r2").inc();
        cell(table, "b", "r1").inc();
        table.remove(new String[] {"client", "rule"}, "a", "r1");
        cell(table, "c", "r1").inc();
        assertThat(Readings.of(registry, "x")).hasSize(4).containsKey("client=\"a\",rule=\"r1\"");
        table.remove(new String[] {"client"}, "b");
        cell(table, "d", "r1").inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder(
                        "client=\"a\",rule=\"r1\"",
                        "client=\"a\",rule=\"r2\"",
                        "client=\"other\",rule=\"r1\"",
                        "client=\"d\",rule=\"r1\"");
    }

    @Test
    void aRetainedSeriesThatComesBackNeverExceedsABound() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule", 2))
                        .retain()
                        .build());
        CounterCell a = handle(table, "a");
        CounterCell b = handle(table, "b");
        table.remove(RULE, "a");
        table.remove(RULE, "b");
        b.inc(); // It is no longer retained.
        cell(table, "c").inc();
        a.inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"b\"", "1", "rule=\"c\"", "1", "rule=\"other\"", "1"));
        cell(table, "d").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"b\"", "1", "rule=\"c\"", "1", "rule=\"other\"", "2"));
        table.remove(RULE, "c");
        a.inc(5);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"a\"", "5", "rule=\"b\"", "1", "rule=\"other\"", "2"));
    }

    @Test
    void aSampledSeriesThatIsRetainedComesBackWithItsNextSupplier() {
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("x")
                        .label(LabelDefinition.open("rule", 1))
                        .retain()
                        .sampled()
                        .build());
        cell(table, "a").sample(() -> 1L);
        table.remove(RULE, "a");
        cell(table, "a").sample(() -> 2L);
        cell(table, "b").sample(() -> 3L);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("rule=\"a\"", "2.0", "rule=\"other\"", "3.0"));
    }

    @Test
    void theLowestBoundOfSeveralRecordersHolds() {
        CounterTable table = table(LabelDefinition.open("rule", 9));
        CounterTable same = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule", 1).listed("ok"))
                        .build());
        assertThat(same).isSameAs(table);
        cell(table, "one").inc();
        cell(table, "two").inc();
        cell(table, "ok").inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder("rule=\"one\"", "rule=\"other\"", "rule=\"ok\"");
    }

    @Test
    void valuesComeAndGoAMillionTimesWithoutUsingUpTheirCodes() {
        CounterTable table = table(LabelDefinition.open("rule", 5), LabelDefinition.open("client", 2));
        CounterCell kept = handle(table, "kept", "a");
        for (int i = 0; i < 1_000_000; i++) {
            String rule = "r" + i;
            cell(table, rule, "b").inc();
            cell(table, "kept", "a").inc();
            if (i < 999_996) {
                table.remove(RULE, rule);
            }
        }
        kept.inc(5);
        cell(table, "late", "a").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "rule=\"kept\",client=\"a\"", "1000005",
                        "rule=\"r999996\",client=\"b\"", "1",
                        "rule=\"r999997\",client=\"b\"", "1",
                        "rule=\"r999998\",client=\"b\"", "1",
                        "rule=\"r999999\",client=\"b\"", "1",
                        "rule=\"other\",client=\"a\"", "1"));
        assertThat(Readings.of(registry, OVERFLOW))
                .isEqualTo(Map.of("family=\"x\",label=\"rule\"", "1", "family=\"x\",label=\"client\"", "0"));
    }

    @Test
    void whatIsRetainedStaysInOrderWhenCodesAreGivenAnew() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("rule", 3))
                        .retain()
                        .build());
        CounterCell a = handle(table, "a");
        handle(table, "b");
        for (int i = 0; i < 10_000; i++) {
            cell(table, "r" + i).inc();
            table.remove(RULE, "r" + i);
            a.inc();
            cell(table, "b").inc();
        }
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"a\"", "10000", "rule=\"b\"", "10000", "rule=\"r9999\"", "1"));
        table.remove(RULE, "b");
        table.remove(RULE, "a");
        cell(table, "c").inc();
        cell(table, "d").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("rule=\"a\"", "10000", "rule=\"c\"", "1", "rule=\"d\"", "1"));
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
