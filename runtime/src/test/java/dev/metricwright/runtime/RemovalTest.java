package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.Timing;
import dev.metricwright.Tracking;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What a removal ends, and what a handle from before it does. */
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
        int p = table.offset("reason", "p");
        int none = table.offset("reason", "");
        table.at("a", "r", p).inc();
        table.at("a", "r", none).inc();
        table.at("b", "r", p).inc();
        table.at("a", "s", p).inc();
        table.remove(new String[] {"rule", "client"}, "r", "a");
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder(
                        "client=\"b\",reason=\"p\",rule=\"r\"", "client=\"a\",reason=\"p\",rule=\"s\"");
        table.at("b", "r", none).inc();
        table.remove(new String[] {"reason"}, "p");
        assertThat(Readings.of(registry, "x").keySet()).containsExactly("client=\"b\",rule=\"r\"");
    }

    @Test
    void aCounterAndAHistogramFromBeforeReCreateTheSeriesFromZero() {
        CounterTable counters = counters();
        CounterCell counter = counters.at("r");
        counter.inc(5);
        counters.remove(RULE, "r");
        assertThat(Readings.of(registry, "c")).isEmpty();
        counter.inc(2);
        counters.at("r").inc();
        counter.inc(0.5);
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"r\"", "3.5"));

        HistogramTable histograms = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 1)
                        .unit("seconds")
                        .label(LabelDefinition.open("rule"))
                        .build());
        HistogramCell histogram = histograms.at("r");
        histogram.observeNanos(1);
        histograms.remove(RULE, "r");
        histogram.observe(2);
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("rule=\"r\"", "[0, 1] 2"));
    }

    @Test
    void whatIsRecordedAfterwardsIsInTheNewSeriesAlone() {
        CounterTable counters = counters();
        CounterCell counter = counters.at("r");
        counter.inc(5);
        counter.inc(0.5);
        counters.remove(RULE, "r");
        counter.inc(2);
        counter.inc(0.25);
        Quantity removed = new Quantity();
        counter.read(removed);
        assertThat(removed.toDouble()).isEqualTo(5.5);
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"r\"", "2.25"));

        for (String unit : List.of("", "seconds")) {
            HistogramTable histograms = HistogramTable.of(
                    registry,
                    FamilyDefinition.histogram("h" + unit, 1)
                            .unit(unit)
                            .label(LabelDefinition.open("rule"))
                            .build());
            HistogramCell histogram = histograms.at("r");
            histogram.observe(0.5);
            histograms.remove(RULE, "r");
            histogram.observe(0.25);
            histogram.observe(7);
            long[] counts = new long[2];
            histogram.read(counts, removed);
            assertThat(counts).containsExactly(1, 1);
            assertThat(removed.toDouble()).isEqualTo(0.5);
            assertThat(Readings.of(registry, "h" + unit)).isEqualTo(Map.of("rule=\"r\"", "[1, 2] 7.25"));
        }
    }

    @Test
    void aGaugeFromBeforeHasNoEffectUntilItsOwnSet() {
        GaugeTable table = gauges();
        GaugeCell before = table.at("r");
        before.set(5);
        table.remove(RULE, "r");
        before.inc();
        assertThat(Readings.of(registry, "g")).isEmpty();
        table.at("r").set(10);
        before.inc();
        before.track();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "10.0"));
        before.set(20);
        before.inc();
        table.at("r").inc();
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
        table.at("r").observe(1);
        Timing timing = table.at("r").start();
        table.remove(RULE, "r");
        timing.close();
        timing.close();
        assertThat(Readings.of(registry, "h").get("rule=\"r\"")).startsWith("[1, 1] 0.");
    }

    @Test
    void aTrackingEndsWhereItBegan() {
        GaugeTable table = gauges();
        Tracking tracking = table.at("r").track();
        table.remove(RULE, "r");
        table.at("r").set(3);
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
        Tracking tracking = table.at("r").track();
        table.remove(RULE, "r");
        tracking.close();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "0.0"));
        table.at("s").set(1);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"s\"", "1.0"));
    }

    @Test
    void aGaugeFromBeforeThatIsSetPastABoundCountsEachRecordingAsDiverted() {
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("rule", 1))
                        .build());
        GaugeCell before = table.at("r");
        before.set(1);
        table.remove(RULE, "r");
        table.at("s").set(2);
        before.set(10);
        before.inc();
        before.track().close();
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"s\"", "2.0", "rule=\"other\"", "11.0"));
        assertThat(Readings.of(registry, "metricwright_label_overflow_total"))
                .isEqualTo(Map.of("family=\"g\",label=\"rule\"", "3"));
    }

    @Test
    void whatIsRemovedDuringAScrapeIsNotReadAnyMore() {
        GaugeTable table = gauges();
        for (String rule : List.of("q", "r", "s")) {
            table.at(rule).set(4);
            table.at(rule).sample(() -> 5L);
        }
        List<Double> read = new ArrayList<>();
        table.visit(gaugeValues(value -> {
            read.add(value);
            table.remove(new String[0]);
            table.at("t").set(6);
        }));
        assertThat(read).containsExactly(5.0);
    }

    @Test
    void aScrapeUnderWayReadsNothingMoreOnceTheRegistryIsClosed() {
        GaugeTable table = gauges();
        table.at("r").set(4);
        table.at("s").set(4);
        List<Double> read = new ArrayList<>();
        table.visit(gaugeValues(value -> {
            read.add(value);
            registry.close();
        }));
        assertThat(read).containsExactly(4.0);
    }

    @Test
    void aSupplierIsLetGoByRemovalAndByItsReplacement() {
        GaugeTable table = gauges();
        GaugeCell gauge = table.at("r");
        gauge.sample(() -> 1L);
        gauge.sample(() -> 2.5);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "2.5"));
        gauge.sample(() -> true);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "1.0"));
        gauge.set(4);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "4.0"));
        gauge.sample(() -> 5L);
        table.remove(RULE, "r");
        assertThat(gauge.read()).hasValue(4);
        gauge.sample(() -> 6L);
        assertThat(gauge.read()).hasValue(4);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "6.0"));
    }

    @Test
    void aSupplierIsHeldThoughNobodyElseHoldsIt() {
        GaugeTable table = gauges();
        long[] value = {7};
        table.at("r").sample((LongSupplier) () -> value[0]);
        WeakReference<Object> collected = new WeakReference<>(new Object());
        while (collected.get() != null) {
            System.gc();
        }
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("rule=\"r\"", "7.0"));
    }

    @Test
    void theRowThatReadsTheOverflowValueStays() {
        CounterTable table = counters();
        table.at("x".repeat(257)).inc();
        table.remove(RULE, "other");
        table.remove(new String[0]);
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("rule=\"other\"", "1"));
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

    private GaugeTable gauges() {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g").label(LabelDefinition.open("rule")).build());
    }
}
