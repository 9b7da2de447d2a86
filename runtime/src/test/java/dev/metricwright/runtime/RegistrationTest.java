package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Timing;
import dev.metricwright.Tracking;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recorders share a family or disagree about it; a closed registry has none. */
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
        one.at("v", one.offset("c", "p")).inc();
        two.at("v", two.offset("c", "p")).inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"v\",c=\"p\"", "2"));
    }

    /** Definitions that say something else than {@link #base()}. */
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
        OPTIONAL(
                "label a as open",
                FamilyDefinition.counter("x")
                        .unit("bytes")
                        .label(LabelDefinition.open("a").optional())
                        .label(LabelDefinition.closed("c", "p", "q")));

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
    void aClosedRegistryIgnoresWhatIsRecordedAndHoldsNothing() {
        CounterTable counters = CounterTable.of(registry, base().build());
        CounterCell counter = counters.at("v");
        counter.inc();
        GaugeTable gauges = GaugeTable.of(registry, FamilyDefinition.gauge("g").build());
        GaugeCell gauge = gauges.at();
        gauge.sample(() -> 1L);
        GaugeCell level =
                GaugeTable.of(registry, FamilyDefinition.gauge("l").build()).at();
        Tracking tracking = level.track();
        HistogramTable histograms = HistogramTable.of(
                registry, FamilyDefinition.histogram("h", 1).unit("seconds").build());
        HistogramCell histogram = histograms.at();
        Timing timing = histogram.start();
        registry.close();

        assertThat(gauge.read()).as("the supplier is let go").isEmpty();
        timing.close();
        histogram.observe(1);
        histograms.at().observeNanos(1);
        tracking.close();
        level.set(7);
        level.inc();
        counter.inc();
        counters.at("v").inc();
        counters.at("w").inc(Double.NaN);
        counters.remove(new String[] {"a"}, "v");
        gauge.sample(() -> 2L);
        gauges.at().sample(() -> 3L);
        gauges.at().track().close();

        assertThat(registry.families()).isEmpty();
        assertThat(counters.population.cells()).isEmpty();
        assertThat(counters.at("v")).isSameAs(counters.at("w"));
        assertThat(gauges.population.cells()).isEmpty();
        assertThat(gauge.read()).isEmpty();
        assertThat(histograms.population.cells()).isEmpty();
        assertThatThrownBy(() -> CounterTable.of(registry, base().build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
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
                .hasMessage("common label node: its value is null; give one, \"\" where there is none");
    }

    private static FamilyDefinition.Builder base() {
        return FamilyDefinition.counter("x")
                .unit("bytes")
                .label(LabelDefinition.open("a"))
                .label(LabelDefinition.closed("c", "p", "q"));
    }
}
