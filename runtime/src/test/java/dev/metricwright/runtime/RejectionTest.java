package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import dev.metricwright.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/**
 * A table decides whether a value counts before the labels are looked up; other values are rejected once, at that
 * point.
 */
class RejectionTest {

    private static final String REJECTED = "metricwright_rejected_total";
    private static final Duration NEGATIVE = Duration.ofNanos(-1);

    private final MetricsRegistry registry =
            MetricsRegistry.builder().onMisuse(Misuse.COUNT).build();

    private static CounterTable counters(MetricsRegistry registry, String unit) {
        return CounterTable.of(
                registry, FamilyDefinition.counter("x").unit(unit).build());
    }

    private HistogramTable histograms(String unit) {
        return HistogramTable.of(
                registry, FamilyDefinition.histogram("x", 1).unit(unit).build());
    }

    private void assertRejected(int times) {
        assertThat(Readings.of(registry, REJECTED)).isEqualTo(Map.of("family=\"x\"", Integer.toString(times)));
        assertThat(Readings.of(registry, "x")).isEmpty();
    }

    private void assertNothingRejected() {
        assertThat(Readings.of(registry, REJECTED)).isEqualTo(Map.of("family=\"x\"", "0"));
    }

    @Test
    void aCounterAcceptsWhatIsFiniteAndNotNegative() {
        CounterTable table = counters(registry, "");
        assertThat(table.accepts(0L)).isTrue();
        assertThat(table.accepts(Long.MAX_VALUE)).isTrue();
        assertThat(table.accepts(-0.0)).isTrue();
        assertThat(table.accepts(Double.MAX_VALUE)).isTrue();
        assertNothingRejected();

        assertThat(table.accepts(-1L)).isFalse();
        assertThat(table.accepts(-Double.MIN_VALUE)).isFalse();
        assertThat(table.accepts(Double.NaN)).isFalse();
        assertThat(table.accepts(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(table.accepts(Double.NEGATIVE_INFINITY)).isFalse();
        assertRejected(5);
    }

    @Test
    void aCounterOfTimeAcceptsWhatIsNotNegative() {
        CounterTable table = counters(registry, "seconds");
        assertThat(table.accepts(Duration.ZERO)).isTrue();
        assertThat(table.accepts(Timing.start())).isTrue();
        assertThat(table.acceptsNanos(0)).isTrue();
        assertThat(table.accepts(0.5)).isTrue();
        assertThat(table.accepts(2L)).isTrue();
        assertNothingRejected();

        assertThat(table.accepts(NEGATIVE)).isFalse();
        assertThat(table.accepts((Duration) null)).isFalse();
        assertThat(table.acceptsNanos(-1)).isFalse();
        assertThat(table.accepts(-0.5)).isFalse();
        assertThat(table.accepts(-2L)).isFalse();
        assertThat(table.accepts((Timing) null)).isFalse();
        assertThat(table.accepts(timingOfASeries())).isFalse();
        assertRejected(7);
    }

    @Test
    void aHistogramAcceptsWhatIsANumber() {
        HistogramTable table = histograms("bytes");
        assertThat(table.accepts(Double.NEGATIVE_INFINITY)).isTrue();
        assertThat(table.accepts(-1)).isTrue();
        assertThat(table.accepts(Double.POSITIVE_INFINITY)).isTrue();
        assertNothingRejected();

        assertThat(table.accepts(Double.NaN)).isFalse();
        assertRejected(1);
    }

    @Test
    void aHistogramOfTimeAcceptsWhatIsFiniteAndNotNegative() {
        HistogramTable table = histograms("seconds");
        assertThat(table.accepts(Duration.ZERO)).isTrue();
        assertThat(table.accepts(Timing.start())).isTrue();
        assertThat(table.acceptsNanos(Long.MAX_VALUE)).isTrue();
        assertThat(table.accepts(1e9)).isTrue();
        assertNothingRejected();

        assertThat(table.accepts(NEGATIVE)).isFalse();
        assertThat(table.accepts((Duration) null)).isFalse();
        assertThat(table.acceptsNanos(-1)).isFalse();
        assertThat(table.accepts(-0.5)).isFalse();
        assertThat(table.accepts(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(table.accepts(Double.NaN)).isFalse();
        assertThat(table.accepts((Timing) null)).isFalse();
        assertThat(table.accepts(timingOfASeries())).isFalse();
        assertRejected(8);
    }

    @Test
    void aGaugeAcceptsWhatIsThere() {
        GaugeTable table = GaugeTable.of(
                registry, FamilyDefinition.gauge("x").unit("seconds").build());
        assertThat(table.accepts(NEGATIVE)).isTrue();
        assertThat(table.accepts(Instant.EPOCH)).isTrue();
        assertThat(table.accepts(Timing.start())).isTrue();
        assertThat(table.acceptsSupplier((LongSupplier) () -> 1)).isTrue();
        assertNothingRejected();

        assertThat(table.acceptsSupplier(null)).isFalse();
        assertThat(table.accepts((Duration) null)).isFalse();
        assertThat(table.accepts((Instant) null)).isFalse();
        assertThat(table.accepts((Timing) null)).isFalse();
        assertThat(table.accepts(timingOfASeries())).isFalse();
        assertRejected(5);
    }

    @Test
    void aFamilyInNoTimeUnitAcceptsNoTime() {
        CounterTable table = counters(registry, "bytes");
        assertThat(table.accepts(Duration.ZERO)).isFalse();
        assertThat(table.accepts(Timing.start())).isFalse();
        assertThat(table.acceptsNanos(1)).isFalse();
        assertRejected(3);
    }

    private static Timing timingOfASeries() {
        HistogramTable other = HistogramTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.histogram("other_seconds", 1).unit("seconds").build());
        return Recorder.later(other).start();
    }

    @Test
    void aMistakeThrowsHereToo() {
        MetricsRegistry strict = MetricsRegistry.create();
        CounterTable table = counters(strict, "");
        assertThatThrownBy(() -> table.accepts(-7L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("metric family x: a counter only grows, so it cannot be incremented by -7; use a gauge");
        assertThatThrownBy(() -> table.accepts((Duration) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("metric family x: the Duration is null; pass one");
        assertThat(table.accepts(Double.NaN)).as("no mistake of the program").isFalse();
        assertThatThrownBy(() -> counters(MetricsRegistry.create(), "seconds").accepts(timingOfASeries()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric family x: the Timing belongs to a series");
        assertThat(Readings.of(strict, REJECTED)).isEqualTo(Map.of("family=\"x\"", "1"));
    }
}
