package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** A table says of a value whether it counts, before the labels are looked up; what does not is rejected then, once. */
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

    @Test
    void aCounterTakesWhatIsFiniteAndNotNegative() {
        CounterTable table = counters(registry, "");
        assertThat(table.takes(0L)).isTrue();
        assertThat(table.takes(Long.MAX_VALUE)).isTrue();
        assertThat(table.takes(-0.0)).isTrue();
        assertThat(table.takes(Double.MAX_VALUE)).isTrue();
        assertThat(Readings.of(registry, REJECTED)).isEmpty();

        assertThat(table.takes(-1L)).isFalse();
        assertThat(table.takes(-Double.MIN_VALUE)).isFalse();
        assertThat(table.takes(Double.NaN)).isFalse();
        assertThat(table.takes(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(table.takes(Double.NEGATIVE_INFINITY)).isFalse();
        assertRejected(5);
    }

    @Test
    void aCounterOfTimeTakesWhatIsNotNegative() {
        CounterTable table = counters(registry, "seconds");
        assertThat(table.takes(Duration.ZERO)).isTrue();
        assertThat(table.takesNanos(0)).isTrue();
        assertThat(table.takes(0.5)).isTrue();
        assertThat(table.takes(2L)).isTrue();
        assertThat(Readings.of(registry, REJECTED)).isEmpty();

        assertThat(table.takes(NEGATIVE)).isFalse();
        assertThat(table.takes((Duration) null)).isFalse();
        assertThat(table.takesNanos(-1)).isFalse();
        assertThat(table.takes(-0.5)).isFalse();
        assertThat(table.takes(-2L)).isFalse();
        assertRejected(5);
    }

    @Test
    void aHistogramTakesWhatIsANumber() {
        HistogramTable table = histograms("bytes");
        assertThat(table.takes(Double.NEGATIVE_INFINITY)).isTrue();
        assertThat(table.takes(-1)).isTrue();
        assertThat(table.takes(Double.POSITIVE_INFINITY)).isTrue();
        assertThat(Readings.of(registry, REJECTED)).isEmpty();

        assertThat(table.takes(Double.NaN)).isFalse();
        assertRejected(1);
    }

    @Test
    void aHistogramOfTimeTakesWhatIsFiniteAndNotNegative() {
        HistogramTable table = histograms("seconds");
        assertThat(table.takes(Duration.ZERO)).isTrue();
        assertThat(table.takesNanos(Long.MAX_VALUE)).isTrue();
        assertThat(table.takes(1e9)).isTrue();
        assertThat(Readings.of(registry, REJECTED)).isEmpty();

        assertThat(table.takes(NEGATIVE)).isFalse();
        assertThat(table.takes((Duration) null)).isFalse();
        assertThat(table.takesNanos(-1)).isFalse();
        assertThat(table.takes(-0.5)).isFalse();
        assertThat(table.takes(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(table.takes(Double.NaN)).isFalse();
        assertRejected(6);
    }

    @Test
    void aGaugeTakesWhatIsThere() {
        GaugeTable table = GaugeTable.of(
                registry, FamilyDefinition.gauge("x").unit("seconds").build());
        assertThat(table.takes(NEGATIVE)).isTrue();
        assertThat(table.takes((LongSupplier) () -> 1)).isTrue();
        assertThat(Readings.of(registry, REJECTED)).isEmpty();

        assertThat(table.takes(null)).isFalse();
        assertRejected(1);
    }

    @Test
    void aMistakeThrowsHereToo() {
        MetricsRegistry strict = MetricsRegistry.create();
        CounterTable table = counters(strict, "");
        assertThatThrownBy(() -> table.takes(-7L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("metric family x: a counter only grows, so it cannot be incremented by -7; use a gauge");
        assertThatThrownBy(() -> table.takes((Duration) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("metric family x: the Duration is null; pass one");
        assertThat(table.takes(Double.NaN)).as("no mistake of the program").isFalse();
        assertThat(Readings.of(strict, REJECTED)).isEqualTo(Map.of("family=\"x\"", "1"));
    }
}
