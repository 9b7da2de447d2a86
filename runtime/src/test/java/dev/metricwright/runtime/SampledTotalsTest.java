package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Counters whose totals are stored by the application. */
class SampledTotalsTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final CounterTable hits =
            CounterTable.of(registry, FamilyDefinition.counter("x").sampled().build());

    @Test
    void aWholeTotalIsExactWhereADoubleIsNot() {
        hits.open().sample((LongSupplier) () -> (1L << 53) + 1);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("", "9007199254740993"));
    }

    @Test
    void aFractionIsAsItWasGiven() {
        hits.open().sample((DoubleSupplier) () -> 0.1);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("", "0.1"));
    }

    @Test
    void aNegativeTotalAndOneThatIsNotANumberAreLeftOutAndCounted() {
        hits.open().sample((LongSupplier) () -> -1);
        assertThat(Readings.of(registry, "x")).isEmpty();
        hits.open().sample((DoubleSupplier) () -> Double.NaN);
        assertThat(Readings.of(registry, "x")).isEmpty();
        assertThat(Readings.of(registry, "metricwright_sample_failures_total")).isEqualTo(Map.of("family=\"x\"", "2"));
    }
}
