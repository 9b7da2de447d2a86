package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static dev.metricwright.runtime.Recorder.handle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Timing;
import dev.metricwright.Tracking;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recorders share a family or conflict; a closed registry has no families. */
class RegistrationTest {

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void recordersThatNameTheSameFamilyShareItsSeries() {
        CounterTable one =
                CounterTable.of(registry, base().declaredBy("com.acme.One").build());
        CounterTable two = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .declaredBy("com.acme.Two")
                        .unit("bytes")
                        .label(LabelDefinition.open("a", 7))
                        .label(LabelDefinition.closed("c", "q", "p"))
                        .maxSeries(100)
                        .build());
        cell(one, "v", "p").inc();
        cell(two, "v", "p").inc();
        assertThat(two.code("c", "p")).isEqualTo(one.code("c", "p"));
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"v\",c=\"p\"", "2"));
    }

    /** Definitions that differ from {@link #base()}. */
    enum Other {
        TYPE("type as COUNTER", FamilyDefinition.gauge("x")),
        UNIT("unit as \"bytes\"", FamilyDefinition.counter("x").unit("seconds")),
        LABELS("labels as [a, c]", FamilyDefinition.counter("x").unit("bytes").label(LabelDefinition.open("a"))),
        OPEN(
                "label c as one of [p, q]",
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.open("c"))),
        VALUES(
                "label c as one of [p, q]",
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.closed("c", "p"))),
        SAMPLED(
                "values as recorded",
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.closed("c", "p", "q"))
                        .sampled()),
        DETAILS(
                "detail labels as {}",
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.closed("c", "p", "q"))
                        .detail(LabelDefinition.open("port", 8), "per_port")),
        PIPELINES(
                "pipelines as {}",
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.closed("c", "p", "q"))
                        .pipeline("otlp", "a"));

        private final String what;
        private final FamilyDefinition.Builder definition;

        Other(String what, FamilyDefinition.Builder definition) {
            this.what = what;
            this.definition = definition;
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordersThatDisagreeAreBothNamed(Other other) {
        CounterTable.of(registry, base().declaredBy("com.acme.One").build());
        FamilyDefinition definition =
                other.definition.declaredBy("com.acme.Two").build();
        assertThatThrownBy(() -> {
                    if (other == Other.TYPE) {
                        GaugeTable.of(registry, definition);
                    } else {
                        CounterTable.of(registry, definition);
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "metric family x", "com.acme.One defines its " + other.what, "com.acme.Two as");
    }

    @Test
    void histogramsWithOtherBucketsDisagree() {
        HistogramTable.of(registry, FamilyDefinition.histogram("h", 1, 2).build());
        assertThatThrownBy(() -> HistogramTable.of(
                        registry, FamilyDefinition.histogram("h", 1).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("buckets as [1.0, 2.0]");
    }

    @Test
    void recordersThatDifferOnlyInWhatIsOptionalAgree() {
        CounterTable one = CounterTable.of(registry, base().build());
        CounterTable two = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a").optional())
                        .label(LabelDefinition.closed("c", "p", "q").optional())
                        .build());
        assertThat(two).isSameAs(one);
    }

    @Test
    void aGaugeThatOneRecorderSetsAndAnotherSamplesIsRefused() {
        GaugeTable.of(
                registry, FamilyDefinition.gauge("g").declaredBy("com.acme.One").build());
        assertThatThrownBy(() -> GaugeTable.of(
                        registry,
                        FamilyDefinition.gauge("g")
                                .declaredBy("com.acme.Two")
                                .sampled()
                                .build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("com.acme.One defines its values as recorded, com.acme.Two as sampled");
    }

    @Test
    void ownFamiliesStartAtZeroForEachFamily() {
        CounterTable.of(registry, base().build());
        GaugeTable.of(registry, FamilyDefinition.gauge("g").sampled().build());
        assertThat(Readings.of(registry, "metricwright_rejected_total"))
                .isEqualTo(Map.of("family=\"x\"", "0", "family=\"g\"", "0"));
        assertThat(Readings.of(registry, "metricwright_label_overflow_total"))
                .isEqualTo(Map.of("family=\"x\",label=\"a\"", "0"));
        assertThat(Readings.of(registry, "metricwright_sample_failures_total")).isEqualTo(Map.of("family=\"g\"", "0"));
    }

    @Test
    void aSecondRecorderLeavesWhatWasCountedSoFar() {
        CounterTable table = CounterTable.of(registry, base().build());
        assertThat(table.accepts(Double.NaN)).isFalse();
        CounterTable.of(registry, base().build());
        assertThat(table.accepts(Double.NaN)).isFalse();
        assertThat(Readings.of(registry, "metricwright_rejected_total")).isEqualTo(Map.of("family=\"x\"", "2"));
    }

    @Test
    void aFamilyWhoseLabelsNeedMoreBitsThanAKeyHasIsRefused() {
        FamilyDefinition definition = FamilyDefinition.counter("wide")
                .label(LabelDefinition.open("a", 1 << 20))
                .label(LabelDefinition.open("b", 1 << 20))
                .label(LabelDefinition.open("c", 1 << 20))
                .build();
        assertThatThrownBy(() -> CounterTable.of(registry, definition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "metric family wide: the bounds of its labels take 63 bits, and a key has 60; lower the bound"
                                + " of a label, or drop a label");
        assertThat(registry.families()).isEmpty();
    }

    @Test
    void aClosedRegistryIgnoresWhatIsRecordedAndHoldsNothing() throws InterruptedException {
        CounterTable counters = CounterTable.of(registry, base().build());
        CounterCell counter = handle(counters, "v", "p");
        counter.inc();
        GaugeTable gauges =
                GaugeTable.of(registry, FamilyDefinition.gauge("g").sampled().build());
        GaugeCell gauge = handle(gauges);
        WeakReference<?> supplied = sampleFromAnObject(gauge);
        GaugeCell level =
                handle(GaugeTable.of(registry, FamilyDefinition.gauge("l").build()));
        Tracking tracking = level.track();
        HistogramTable histograms = HistogramTable.of(
                registry, FamilyDefinition.histogram("h", 1).unit("seconds").build());
        HistogramCell histogram = handle(histograms);
        Timing timing = histogram.start();
        registry.close();

        timing.close();
        histogram.observe(1);
        cell(histograms).observeNanos(1);
        tracking.close();
        level.set(7);
        level.inc();
        counter.inc();
        cell(counters, "v", "p").inc();
        cell(counters, "w", "p").inc(Double.NaN);
        handle(counters, "w", "p").inc();
        counters.remove(new String[] {"a"}, "v");
        counters.startAtZero(new String[] {"v"}, new String[] {"p"});
        gauge.sample(() -> 2L);
        cell(gauges).sample(() -> 3L);
        cell(gauges).track().close();

        assertThat(registry.families()).isEmpty();
        assertThat(counters.space().size()).isZero();
        assertThat(gauges.space().size()).isZero();
        assertThat(histograms.space().size()).isZero();
        for (int i = 0; i < 500 && supplied.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(supplied.get()).as("the supplier is let go").isNull();
        assertThatThrownBy(() -> CounterTable.of(registry, base().build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static WeakReference<?> sampleFromAnObject(GaugeCell gauge) {
        long[] value = {7};
        gauge.sample((LongSupplier) () -> value[0]);
        return new WeakReference<>(value);
    }

    @Test
    void aCommonLabelThatOurOwnFamiliesHaveIsRefusedAtOnce() {
        assertThatThrownBy(() -> MetricsRegistry.builder().common("family", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("common label family", "metricwright_*");
    }

    @Test
    void aCommonLabelWithoutAValueIsRefusedAtOnce() {
        assertThatThrownBy(() -> MetricsRegistry.builder().common("node", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("common label node: its value is null; pass \"\" if there is no value");
    }

    private static FamilyDefinition.Builder base() {
        return FamilyDefinition.counter("x")
                .unit("bytes")
                .label(LabelDefinition.open("a"))
                .label(LabelDefinition.closed("c", "p", "q"));
    }
}
