package benchmarks.heap;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.report.Library;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void aSeriesTakesTheSameHoweverManyThereAre() throws Exception {
        double few = Main.bytes(Library.SIMPLECLIENT, "counter", 50_000);
        double many = Main.bytes(Library.SIMPLECLIENT, "counter", 100_000);
        assertThat(few).isBetween(100.0, 400.0);
        assertThat(many / few).isBetween(0.9, 1.1);
    }

    @Test
    void aHistogramTakesMoreThanACounter() throws Exception {
        assertThat(Main.bytes(Library.METRICWRIGHT, "histogram", 10_000))
                .isGreaterThan(Main.bytes(Library.METRICWRIGHT, "counter", 10_000));
    }

    @Test
    void aCounterInWhichThreadsContendedTakesMore() throws Exception {
        assertThat(Main.contendedBytes(Library.METRICWRIGHT, "counter", 8, "platform"))
                .isGreaterThan(2 * Main.bytes(Library.METRICWRIGHT, "counter", 10_000));
    }
}
