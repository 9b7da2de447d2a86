package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prometheus compares the bound of a bucket as text, so the rules about bounds tell the truth. */
class BoundsInPrometheusTest {

    private static final Map<String, Double> EXPOSED = Map.of("x_bucket{le=\"1.0\"}", 5.0);

    @BeforeAll
    static void promtoolIsInstalled() throws InterruptedException {
        Skipped.unless(!Promtool.version().isEmpty(), "bounds are not shown with Prometheus: no promtool is installed");
    }

    @Test
    void theExposedSpellingSelectsTheBucket() throws IOException, InterruptedException {
        assertThat(Promtool.evaluated("sum(x_bucket{le=\"1.0\"})", EXPOSED)).isEqualTo(List.of("{} 5E+00"));
    }

    @Test
    void anotherSpellingOfTheSameNumberSelectsNothing() throws IOException, InterruptedException {
        assertThat(Promtool.evaluated("sum(x_bucket{le=\"1\"})", EXPOSED)).isEmpty();
    }
}
