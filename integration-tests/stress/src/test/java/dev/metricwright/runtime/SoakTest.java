package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A short soak test for each build; a profile runs the long one. */
class SoakTest {

    @Test
    void twoRoundsLoseNothing() throws Exception {
        Soak soak = new Soak(2);
        assertThat(soak.round(Duration.ofSeconds(1))).startsWith("round 1: ");
        assertThat(soak.round(Duration.ofSeconds(1))).startsWith("round 2: ");
    }
}
