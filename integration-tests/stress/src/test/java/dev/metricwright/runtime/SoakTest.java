package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The soak in small, so that each build runs it; the long one is run by a profile. */
class SoakTest {

    @Test
    void twoRoundsLoseNothing() throws Exception {
        Soak soak = new Soak(2);
        assertThat(soak.round(Duration.ofSeconds(1))).startsWith("round 1: ");
        assertThat(soak.round(Duration.ofSeconds(1))).startsWith("round 2: ");
    }
}
