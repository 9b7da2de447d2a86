package dev.metricwright.prometheus;

import static dev.metricwright.MetricType.COUNTER;
import static dev.metricwright.MetricType.GAUGE;
import static dev.metricwright.MetricType.HISTOGRAM;
import static dev.metricwright.MetricType.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.FixedFamily;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client 1.6 and later keep every name, in both text formats. The build runs this on the first of them and on the newest. */
@Tag("client-1.6")
class KeptNamesTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry collectors = new PrometheusRegistry();
    private final PrometheusBridge bridge = PrometheusBridge.register(registry, collectors);

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x, x untyped, x unknown, 1.0",
        "COUNTER, x_total, x_total counter, x counter, 1.0",
        "COUNTER, x_total_total, x_total_total counter, x_total counter, 1.0",
        "COUNTER, x_info, x_info untyped, x_info unknown, 1.0",
        "COUNTER, x_created, x_created untyped, x_created unknown, 1.0",
        "COUNTER, x_bucket, x_bucket untyped, x_bucket unknown, 1.0",
        "COUNTER, x_seconds_total, x_seconds_total counter, x_seconds counter, 1.0",
        "GAUGE, x, x gauge, x gauge, 1.0",
        "GAUGE, x_total, x_total gauge, x_total gauge, 1.0",
        "GAUGE, x_info, x_info gauge, x_info gauge, 1.0",
        "GAUGE, x_created, x_created gauge, x_created gauge, 1.0",
        "GAUGE, x_bucket, x_bucket gauge, x_bucket gauge, 1.0",
        "GAUGE, x_count, x_count gauge, x_count gauge, 1.0",
        "GAUGE, x_sum, x_sum gauge, x_sum gauge, 1.0",
        "GAUGE, x_seconds, x_seconds gauge, x_seconds gauge, 1.0",
        "INFO, x, x untyped, x unknown, 1.0",
        "INFO, x_info, x_info gauge, x info, 1",
        "INFO, x_info_info, x_info_info gauge, x_info info, 1",
        "INFO, x_total, x_total untyped, x_total unknown, 1.0"
    })
    void sampleKeepsItsNameWhateverTheTypeMustBe(
            MetricType type, String name, String inText, String inOpenMetrics, String value) {
        registry.register(FixedFamily.of(type, name));

        String sample = name + " " + value + "\n";
        assertThat(Written.text(collectors.scrape())).isEqualTo("# TYPE " + inText + "\n" + sample);
        assertThat(Written.openMetrics(collectors.scrape()))
                .isEqualTo("# TYPE " + inOpenMetrics + "\n" + sample + "# EOF\n");
        assertThat(bridge.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GAUGE x, COUNTER x_total, x gauge, x_total unknown",
        "COUNTER x, COUNTER x_total, x unknown, x_total unknown",
        "INFO x_info, COUNTER x_total, x_info unknown, x counter",
        "HISTOGRAM x, COUNTER x_total, x histogram, x_total unknown",
        "HISTOGRAM x, INFO x_info, x histogram, x_info unknown",
        "COUNTER x_total, COUNTER x_total_total, x counter, x_total_total unknown",
        "COUNTER x_total, GAUGE x_info, x counter, x_info gauge"
    })
    void familiesThatWouldBecomeOneAllShow(String one, String other, String oneType, String otherType) {
        registerNamed(one);
        registerNamed(other);

        assertThat(Written.openMetrics(collectors.scrape()).lines().filter(line -> line.startsWith("# TYPE")))
                .containsExactlyInAnyOrder("# TYPE " + oneType, "# TYPE " + otherType);
        assertThat(Written.text(collectors.scrape())
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.lastIndexOf(' '))))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(one, other).flatMap(KeptNamesTest::samples).toList());
        assertThat(bridge.leftOut()).isEmpty();
    }

    private void registerNamed(String family) {
        String[] typeAndName = family.split(" ");
        registry.register(FixedFamily.of(MetricType.valueOf(typeAndName[0]), typeAndName[1]));
    }

    private static Stream<String> samples(String family) {
        String name = family.substring(family.indexOf(' ') + 1);
        return family.startsWith(HISTOGRAM.name())
                ? Stream.of(name + "_bucket{le=\"+Inf\"}", name + "_sum", name + "_count")
                : Stream.of(name);
    }

    @Test
    void histogramKeepsItsNameWhateverItEndsIn() {
        registry.register(FixedFamily.of(HISTOGRAM, "x_total"));

        assertThat(Written.openMetrics(collectors.scrape())).isEqualTo("""
                # TYPE x_total histogram
                x_total_bucket{le="+Inf"} 1
                x_total_count 1
                x_total_sum 1.0
                # EOF
                """);
    }

    @Test
    void unitsThatNamesEndInStayInThem() {
        registry.register(FixedFamily.counter("x_bytes_total", "", "bytes").total(1));
        registry.register(FixedFamily.gauge("x_seconds", "", "seconds").value(1));
        registry.register(FixedFamily.gauge("y", "", "seconds").value(1));

        assertThat(Written.openMetrics(collectors.scrape())).isEqualTo("""
                # TYPE x_bytes counter
                x_bytes_total 1.0
                # TYPE x_seconds gauge
                x_seconds 1.0
                # TYPE y gauge
                y 1.0
                # EOF
                """);
    }

    @Test
    void typesAreThoseOfTheCatalogWhereverNamesAllowIt() {
        registry.register(FixedFamily.of(GAUGE, "a"));
        registry.register(FixedFamily.of(COUNTER, "b_total"));
        registry.register(FixedFamily.of(INFO, "c_info"));
        registry.register(FixedFamily.of(HISTOGRAM, "d"));

        assertThat(collectors.scrape().stream()
                        .map(snapshot -> snapshot.getClass().getSimpleName()))
                .containsExactly("GaugeSnapshot", "CounterSnapshot", "InfoSnapshot", "HistogramSnapshot");
    }
}
