package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProposedBoundsTest {

    private static List<Double> proposed(String keys) {
        return ProposedBounds.of(Declared.catalog("{catalog: e, families: [{name: e, type: histogram, " + keys + "}]}")
                .families()
                .get(0));
    }

    @Test
    void boundsReachFromTheFirstToTheLastThatTheRuleStates() {
        assertThat(proposed("unit: seconds, buckets: {min: 0.02, max: 7}"))
                .containsExactly(0.02, 0.05, 0.1, 0.5, 1.0, 5.0, 7.0);
    }

    @Test
    void boundsAreInTheUnitOfTheFamily() {
        assertThat(proposed("unit: milliseconds, buckets: {max: 100}")).containsExactly(1.0, 5.0, 10.0, 50.0, 100.0);
        assertThat(proposed("unit: bytes, buckets: {min: 100, max: 10000}")).containsExactly(100.0, 1000.0, 10000.0);
    }

    @Test
    void boundsAreAsManyAsTheRuleAdmitsOrAsIsUsual() {
        assertThat(proposed("unit: seconds, buckets: {require: [2, 3], max_count: 3}"))
                .hasSize(3)
                .contains(2.0, 3.0);
        assertThat(proposed("unit: seconds")).hasSize(11);
    }
}
