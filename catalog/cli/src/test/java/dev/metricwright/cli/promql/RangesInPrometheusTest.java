package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus 2.42 computes of ranges that are about as long as the interval of scrapes, as the rule about them says. */
class RangesInPrometheusTest {

    private static final Map<String, String> EVERY_15_SECONDS = Map.of("x", "1+1x20");

    @BeforeAll
    static void promtoolIsInstalled() throws InterruptedException {
        Skipped.unless(!Promtool.version().isEmpty(), "ranges are not shown with Prometheus: no promtool is installed");
    }

    private static List<String> evaluated(String expression, String at) throws IOException, InterruptedException {
        return Promtool.evaluated(expression, EVERY_15_SECONDS, "15s", at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(x[14s])",
                "irate(x[14s])",
                "increase(x[14s])",
                "delta(x[14s])",
                "idelta(x[14s])",
                "deriv(x[14s])",
                "predict_linear(x[14s], 60)",
                "holt_winters(x[14s], 0.5, 0.5)",
                "rate(x[1m:2m])"
            })
    void aRangeThatIsShorterThanTheIntervalGivesNothing(String expression) throws IOException, InterruptedException {
        assertThat(evaluated(expression, "4m")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes(x[14s])", "resets(x[14s])"})
    void aChangeNeedsTwoSamplesToo(String expression) throws IOException, InterruptedException {
        assertThat(evaluated(expression, "4m")).containsExactly("{} 0E+00");
    }

    @Test
    void aRangeAsLongAsTheIntervalHasTwoSamplesOnlyAtTheMomentOfAScrape() throws IOException, InterruptedException {
        assertThat(evaluated("count_over_time(x[15s])", "4m")).containsExactly("{} 2E+00");
        assertThat(evaluated("count_over_time(x[15s])", "4m1s")).containsExactly("{} 1E+00");
    }

    @Test
    void aRangeBelowTwoIntervalsHasOneSampleOrTwoDependingOnItsEnd() throws IOException, InterruptedException {
        assertThat(evaluated("count_over_time(x[20s])", "4m5s")).containsExactly("{} 2E+00");
        assertThat(evaluated("count_over_time(x[20s])", "4m6s")).containsExactly("{} 1E+00");
    }

    @Test
    void aRangeOfTwoIntervalsAlwaysHasTwoSamples() throws IOException, InterruptedException {
        assertThat(evaluated("count_over_time(x[30s])", "4m")).containsExactly("{} 3E+00");
        assertThat(evaluated("count_over_time(x[30s])", "4m14s")).containsExactly("{} 2E+00");
    }
}
