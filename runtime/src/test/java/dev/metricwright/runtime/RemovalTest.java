package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static dev.metricwright.runtime.Recorder.handle;
import static dev.metricwright.runtime.Recorder.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.Timing;
import dev.metricwright.Tracking;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The effect of a removal on series, and on handles that are older than the removal. */
class RemovalTest {

    private static final String[] RULE = {"rule"};

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void removesTheSeriesWithExactlyTheseValuesWhateverTheirOtherLabels() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.closed("reason", "p", "q").optional())
                        .label(LabelDefinition.open("rule"))
                        .build());
        cell(table, "a", "p", "r").inc();
        cell(table, "a", "", "r").inc();
        cell(table, "b", "p", "r").inc();
        cell(table, "a", "p", "s").inc();
        table.remove(new String[] {"rule", "client"}, "r", "a");
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder(
                        "client=\"b\",reason=\"p\",rule=\"r\"", "client=\"a\",reason=\"p\",rule=\"s\"");
        cell(table, "b", "", "r").inc();
        table.remove(new String[] {"reason"}, "p");
        assertThat(Readings.of(registry, "x").keySet()).containsExactly("client=\"b\",rule=\"r\"");
    }

    @Test
    void aCounterAndAHistogramFromBeforeReCreateTheSeriesFromZero() {
        CounterTable counters = counters();
        CounterCell counter = handle(counters, "r");
        counter.inc(5);
        counters.remove(RULE, "r");
        assertThat(Readings.of(registry, "c")).isEmpty();
        counter.inc(2);
        cell(counters, "r").inc();
        counter.inc(0.5);
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"r\"", "3.5"));

        HistogramTable histograms = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 1)
                        .unit("seconds")
                        .label(LabelDefinition.open("rule"))
                        .build());
        HistogramCell histogram = handle(histograms, "r");
        histogram.observeNanos(1);
        histograms.remove(RULE, "r");
        histogram.observe(2);
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("rule=\"r\"", "[0, 1] 2"));
    }

    @Test
    void laterRecordingsAreOnlyInTheNewSeries() {
        CounterTable counters = counters();
        CounterCell counter = handle(counters, "r");
        counter.inc(5);
        counter.inc(0.5);
        Sum before = counter.sum();
        counters.remove(RULE, "r");
        counter.inc(2);
        counter.inc(0.25);
        Quantity removed = new Quantity();
        before.readAmount(removed);
        assertThat(removed.toDouble()).isEqualTo(5.5);
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"r\"", "2.25"));

        for (String unit : List.of("", "seconds")) {
            HistogramTable histograms = HistogramTable.of(
                    registry,
                    FamilyDefinition.histogram("h" + unit, 1)
                            .unit(unit)
                            .label(LabelDefinition.open("rule"))
                            .build());
            HistogramCell histogram = handle(histograms, "r");
            HistogramCell idle = histograms.later("r");
            idle.observe(0.5);
            histograms.remove(RULE, "r");
            histogram.observe(0.25);
            histogram.observe(7);
            long[] counts = new long[2];
            assertThat(idle.read(counts, removed)).isTrue();
            assertThat(counts).containsExactly(1, 1);
            assertThat(removed.toDouble()).isEqualTo(0.5);
            assertThat(Readings.of(registry, "h" + unit)).isEqualTo(Map.of("rule=\"r\"", "[1, 2] 7.25"));
        }
    }

    @Test
    void aGaugeFromBeforeHasNoEffectUntilItsOwnSet() {
        GaugeTable table = gauges();
        GaugeCell before = handle(table, "r");
        before.set(5);
        table.remove(RULE, "r");
        before.inc();
        assertThat(Readings.of(registry, "g")).isEmpty();
        cell(table, "r").set(10);
        before.inc();
        before.track();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "10.0"));
        before.set(20);
        before.inc();
        cell(table, "r").inc();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "22.0"));
        table.remove(RULE, "r");
        before.inc();
        assertThat(Readings.of(registry, "g")).isEmpty();
    }

    @Test
    void aTimingFromBeforeReCreatesTheSeriesToo() {
        HistogramTable table = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 3600)
                        .unit("seconds")
                        .label(LabelDefinition.open("rule"))
                        .build());
        cell(table, "r").observe(1);
        Timing timing = later(table, "r").start();
        table.remove(RULE, "r");
        timing.close();
        timing.close();
        assertThat(Readings.of(registry, "h").get("rule=\"r\"")).startsWith("[1, 1] 0.");
    }

    @Test
    void aTrackingEndsWhereItBegan() {
        GaugeTable table = gauges();
        Tracking tracking = handle(table, "r").track();
        table.remove(RULE, "r");
        cell(table, "r").set(3);
        tracking.close();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "3.0"));
    }

    @Test
    void endingATrackingDoesNotBringARetiredSeriesBack() {
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("rule"))
                        .maxSeries(1)
                        .retain()
                        .build());
        Tracking tracking = handle(table, "r").track();
        table.remove(RULE, "r");
        tracking.close();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "0.0"));
        cell(table, "s").set(1);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"s\"", "1.0"));
    }

    @Test
    void aGaugeFromBeforeThatIsSetPastABoundCountsEachRecordingAsDiverted() {
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("rule", 1))
                        .build());
        GaugeCell before = handle(table, "r");
        before.set(1);
        table.remove(RULE, "r");
        cell(table, "s").set(2);
        before.set(10);
        before.inc();
        before.track().close();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"s\"", "2.0", "rule=\"other\"", "11.0"));
        assertThat(Readings.of(registry, "metricwright_label_overflow_total"))
                .isEqualTo(Map.of("family=\"g\",label=\"rule\"", "3"));
        table.remove(RULE, "s");
        before.inc();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"other\"", "11.0", "rule=\"r\"", "1.0"));
    }

    @Test
    void aScrapeDoesNotReadSeriesThatAreRemovedDuringIt() {
        GaugeTable table = sampledGauges();
        for (String rule : List.of("q", "r", "s")) {
            cell(table, rule).sample(() -> 5L);
        }
        List<Double> read = new ArrayList<>();
        table.visit(gaugeValues(value -> {
            read.add(value);
            table.remove(new String[0]);
            cell(table, "t").sample(() -> 6L);
        }));
        assertThat(read).containsExactly(5.0);
    }

    @Test
    void aScrapeUnderWayReadsNothingMoreOnceTheRegistryIsClosed() {
        GaugeTable table = gauges();
        cell(table, "r").set(4);
        cell(table, "s").set(4);
        List<Double> read = new ArrayList<>();
        table.visit(gaugeValues(value -> {
            read.add(value);
            registry.close();
        }));
        assertThat(read).containsExactly(4.0);
    }

    @Test
    void aSupplierIsLetGoByRemovalAndByItsReplacement() throws InterruptedException {
        GaugeTable table = sampledGauges();
        GaugeCell gauge = handle(table, "r");
        WeakReference<?> replaced = sampleFromAnObject(gauge);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "7.0"));
        gauge.sample(() -> 2.5);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "2.5"));
        gauge.sample(() -> true);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "1.0"));
        WeakReference<?> removed = sampleFromAnObject(gauge);
        table.remove(RULE, "r");
        assertThat(Readings.of(registry, "g")).isEmpty();
        gauge.sample(() -> 6L);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "6.0"));
        awaitCollected(replaced);
        awaitCollected(removed);
    }

    private static WeakReference<?> sampleFromAnObject(GaugeCell gauge) {
        long[] value = {7};
        gauge.sample((LongSupplier) () -> value[0]);
        return new WeakReference<>(value);
    }

    private static void awaitCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 500 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(reference.get()).isNull();
    }

    @Test
    void aSupplierIsHeldThoughNobodyElseHoldsIt() throws InterruptedException {
        GaugeTable table = sampledGauges();
        sampleFromAnObject(handle(table, "r"));
        awaitCollected(new WeakReference<>(new Object()));
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "7.0"));
    }

    @Test
    void aSeriesThatWasRemovedIsLetGoThoughNobodyReads() throws InterruptedException {
        CounterTable table = counters();
        WeakReference<CounterCell> first = new WeakReference<>(cell(table, "first"));
        table.remove(RULE, "first");
        awaitCollected(first);
    }

    @Test
    void overflowRowsGoLikeOthersByTheLabelsThatAreNamed() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("rule", 1))
                        .build());
        cell(table, "a", "r").inc();
        cell(table, "a", "s").inc(2);
        cell(table, "b", "t").inc(3);
        table.remove(new String[] {"client"}, "a");
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("client=\"b\",rule=\"other\"", "3"));
        cell(table, "b", "r").inc();
        cell(table, "a", "s").inc(4);
        table.remove(RULE, "other");
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("client=\"b\",rule=\"r\"", "1"));
        cell(table, "b", "s").inc(5);
        assertThat(Readings.of(registry, "c"))
                .isEqualTo(Map.of("client=\"b\",rule=\"r\"", "1", "client=\"b\",rule=\"other\"", "5"));
        table.remove(new String[0]);
        assertThat(Readings.of(registry, "c")).isEmpty();
    }

    @Test
    void aValueThatOverflowedRemovesNoneButItsOwnSeries() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.open("rule", 1))
                        .build());
        cell(table, "r").inc();
        cell(table, "s").inc();
        cell(table, "x".repeat(257)).inc();
        table.remove(RULE, "s");
        table.remove(RULE, "x".repeat(257));
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"r\"", "1", "rule=\"other\"", "2"));
    }

    @Test
    void norDoesAConstantThatTheRecorderDoesNotKnow() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.closed("closed", "low", "other"))
                        .label(LabelDefinition.open("open", 9))
                        .build());
        EnumLabel closed = table.enumLabel("closed", Misuse.values(), "COUNT", "low");
        EnumLabel open = table.enumLabel("open", Misuse.values(), "COUNT", "low");
        cell(table, closed.value(Misuse.THROW), open.value(Misuse.THROW)).inc();
        cell(table, closed.value(Misuse.COUNT), open.value(Misuse.COUNT)).inc();
        table.remove(new String[] {"closed"}, closed.value(Misuse.THROW));
        table.remove(new String[] {"open"}, open.value(Misuse.THROW));
        assertThat(Readings.of(registry, "c"))
                .isEqualTo(Map.of("closed=\"other\",open=\"other\"", "1", "closed=\"low\",open=\"low\"", "1"));
    }

    @Test
    void aRemovalNamesValuesAsTheyAreBeforeTheyAreMended() {
        CounterTable table = counters();
        cell(table, "\uD83D").inc();
        table.remove(RULE, "\uDE00");
        assertThat(Readings.of(registry, "c")).isEmpty();
    }

    @Test
    void aRemovalByDetailLabelsTakesTheirRowsOutOfTheSum() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.open("rule"))
                        .detail(LabelDefinition.open("port", 8), "per_port")
                        .build());
        cell(table, "r", "80").inc(1);
        cell(table, "r", "443").inc(2);
        cell(table, "s", "80").inc(4);
        table.remove(new String[] {"port"}, "80");
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"r\"", "2"));
        cell(table, "r", "80").inc(8);
        table.remove(new String[] {"port", "rule"}, "443", "r");
        assertThat(Readings.of(registry, "c", "per_port")).isEqualTo(Map.of("rule=\"r\",port=\"80\"", "8"));
    }

    @Test
    void manyRemovalsByOneLabelLeaveExactlyTheOtherSeries() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.open("rule", 1_000_000))
                        .label(LabelDefinition.open("client", 200))
                        .build());
        for (int i = 0; i < 200_000; i++) {
            cell(table, "r" + i / 10, "c" + i % 200).inc(i);
        }
        for (int rule = 0; rule < 1_000; rule++) {
            table.remove(RULE, "r" + 20 * rule);
            cell(table, "r" + 20 * rule, "c0").inc();
        }
        Map<String, String> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            if (i / 10 % 20 != 0) {
                expected.put("rule=\"r" + i / 10 + "\",client=\"c" + i % 200 + "\"", Integer.toString(i));
            }
        }
        for (int rule = 0; rule < 1_000; rule++) {
            expected.put("rule=\"r" + 20 * rule + "\",client=\"c0\"", "1");
        }
        assertThat(Readings.of(registry, "c").equals(expected)).isTrue();
    }

    @Test
    void aRemovalOfANullNamesFamilyAndLabel() {
        CounterTable table = counters();
        assertThatThrownBy(() -> table.remove(RULE, (String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContainingAll("metric family c", "label rule");
    }

    private static SeriesVisitor gaugeValues(DoubleConsumer values) {
        return new SeriesVisitor() {
            @Override
            public void counter(SeriesLabels labels, Quantity total) {
                throw new AssertionError("no counter");
            }

            @Override
            public void gauge(SeriesLabels labels, double value) {
                values.accept(value);
            }

            @Override
            public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
                throw new AssertionError("no histogram");
            }
        };
    }

    private CounterTable counters() {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.open("rule"))
                        .build());
    }

    private GaugeTable sampledGauges() {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("rule"))
                        .sampled()
                        .build());
    }

    private GaugeTable gauges() {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g").label(LabelDefinition.open("rule")).build());
    }
}
