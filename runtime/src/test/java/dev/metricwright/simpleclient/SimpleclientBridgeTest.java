package dev.metricwright.simpleclient;

import static dev.metricwright.MetricType.COUNTER;
import static dev.metricwright.MetricType.GAUGE;
import static dev.metricwright.MetricType.HISTOGRAM;
import static dev.metricwright.MetricType.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ExpositionText;
import dev.metricwright.exposition.FixedFamily;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleclientBridgeTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final CollectorRegistry collectors = new CollectorRegistry(true);

    private String text() throws IOException {
        StringWriter out = new StringWriter();
        TextFormat.write004(out, collectors.metricFamilySamples());
        return out.toString();
    }

    private String openMetrics() throws IOException {
        StringWriter out = new StringWriter();
        TextFormat.writeOpenMetrics100(out, collectors.metricFamilySamples());
        return out.toString();
    }

    @Test
    void allKindsOfFamiliesKeepTheirNamesInBothOfItsFormats() throws IOException {
        SimpleclientBridge.register(registry, collectors);
        registry.register(FixedFamily.info("gw_build_info", "What runs.").value(1, "version", "1.2"));
        registry.register(
                FixedFamily.counter("gw_bytes_total", "Bytes.", "bytes").total(7, "rule", "a\"\\\n"));
        registry.register(FixedFamily.counter("gw_drops", "Dropped.", "").total(3));
        registry.register(
                FixedFamily.gauge("gw_sessions_total", "Sessions.", "").value(2.5));
        registry.register(FixedFamily.histogram("gw_peek_seconds", "Peek.", "seconds", 0.1, 1, 1e6)
                .buckets(new long[] {1, 2, 2, 3}, FixedFamily.decimal(4, 5, 1), "port", "80"));

        assertThat(text()).isEqualTo("""
                        # HELP gw_build_info What runs.
                        # TYPE gw_build_info gauge
                        gw_build_info{version="1.2",} 1.0
                        # HELP gw_bytes_total Bytes.
                        # TYPE gw_bytes_total counter
                        gw_bytes_total{rule="a\\"\\\\\\n",} 7.0
                        # HELP gw_drops Dropped.
                        # TYPE gw_drops untyped
                        gw_drops 3.0
                        # HELP gw_peek_seconds Peek.
                        # TYPE gw_peek_seconds histogram
                        gw_peek_seconds_bucket{port="80",le="0.1",} 1.0
                        gw_peek_seconds_bucket{port="80",le="1.0",} 2.0
                        gw_peek_seconds_bucket{port="80",le="1e+06",} 2.0
                        gw_peek_seconds_bucket{port="80",le="+Inf",} 3.0
                        gw_peek_seconds_sum{port="80",} 4.5
                        gw_peek_seconds_count{port="80",} 3.0
                        # HELP gw_sessions_total Sessions.
                        # TYPE gw_sessions_total gauge
                        gw_sessions_total 2.5
                        """);
        assertThat(openMetrics()).isEqualTo("""
                        # TYPE gw_build info
                        # HELP gw_build What runs.
                        gw_build_info{version="1.2"} 1.0
                        # TYPE gw_bytes counter
                        # UNIT gw_bytes bytes
                        # HELP gw_bytes Bytes.
                        gw_bytes_total{rule="a\\"\\\\\\n"} 7.0
                        # TYPE gw_drops unknown
                        # HELP gw_drops Dropped.
                        gw_drops 3.0
                        # TYPE gw_peek_seconds histogram
                        # UNIT gw_peek_seconds seconds
                        # HELP gw_peek_seconds Peek.
                        gw_peek_seconds_bucket{port="80",le="0.1"} 1.0
                        gw_peek_seconds_bucket{port="80",le="1.0"} 2.0
                        gw_peek_seconds_bucket{port="80",le="1e+06"} 2.0
                        gw_peek_seconds_bucket{port="80",le="+Inf"} 3.0
                        gw_peek_seconds_sum{port="80"} 4.5
                        gw_peek_seconds_count{port="80"} 3.0
                        # TYPE gw_sessions_total gauge
                        # HELP gw_sessions_total Sessions.
                        gw_sessions_total 2.5
                        # EOF
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x, x untyped, x unknown",
        "COUNTER, x_total, x_total counter, x counter",
        "COUNTER, x_total_total, x_total_total untyped, x_total_total unknown",
        "COUNTER, x_info, x_info untyped, x_info unknown",
        "COUNTER, x_created, x_created untyped, x_created unknown",
        "COUNTER, x_gsum, x_gsum untyped, x_gsum unknown",
        "GAUGE, x, x gauge, x gauge",
        "GAUGE, x_total, x_total gauge, x_total gauge",
        "GAUGE, x_info, x_info gauge, x_info gauge",
        "GAUGE, x_created, x_created gauge, x_created gauge",
        "INFO, x_info, x_info gauge, x info",
        "INFO, x, x untyped, x unknown",
        "INFO, x_total, x_total untyped, x_total unknown",
        "INFO, x_info_info, x_info_info gauge, x_info info"
    })
    void sampleKeepsItsNameWhateverTheTypeMustBe(MetricType type, String name, String inText, String inOpenMetrics)
            throws IOException {
        registry.register(FixedFamily.of(type, name));
        SimpleclientBridge.register(registry, collectors);

        assertThat(text().lines()).contains("# TYPE " + inText, name + " 1.0").hasSize(3);
        assertThat(openMetrics().lines())
                .contains("# TYPE " + inOpenMetrics, name + " 1.0")
                .hasSize(4);
        // A filtered scrape builds each family twice.
        assertThat(Collections.list(collectors.filteredMetricFamilySamples(Set.of(name))))
                .singleElement()
                .satisfies(
                        family -> assertThat(family.samples).singleElement().satisfies(sample -> assertThat(sample.name)
                                .isEqualTo(name)));
    }

    @Test
    void clashingNamesAreResolvedAsInOpenMetrics() throws IOException {
        registry.register(FixedFamily.of(GAUGE, "x"));
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.of(HISTOGRAM, "y"));
        registry.register(FixedFamily.of(INFO, "y_info"));
        SimpleclientBridge.register(registry, collectors);

        assertThat(openMetrics().lines().filter(line -> line.startsWith("# TYPE")))
                .containsExactly(
                        "# TYPE x gauge", "# TYPE x_total unknown", "# TYPE y histogram", "# TYPE y_info unknown");
    }

    @Test
    void bucketBoundsAreThoseOfOurOwnFormats() throws IOException {
        double[] bounds = {1e-7, 0.001, 0.1, 1, 10, 100_000, 1e6, 1.5e6, 1e22};
        registry.register(FixedFamily.histogram("x", "", "", bounds)
                .buckets(new long[bounds.length + 1], FixedFamily.quantity(0, 0)));
        SimpleclientBridge.register(registry, collectors);
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        ExpositionFormat.OPENMETRICS.write(registry, own);

        assertThat(series(openMetrics())).isEqualTo(series(own.toString(StandardCharsets.UTF_8)));
    }

    private static List<String> series(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    @Test
    void familiesMayComeAndGoAfterRegistering() throws IOException {
        SimpleclientBridge.register(registry, collectors);
        assertThat(text()).isEmpty();

        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.counter("without_series_total", "", ""));
        assertThat(text()).contains("x_total 1.0").doesNotContain("without_series");

        registry.close();
        assertThat(text()).isEmpty();
    }

    @Test
    void aFamilyIsLeftOutAsLongAsAnotherCollectorHasItsName() {
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        Counter other = Counter.build("x_total", "The same.").register(collectors);
        other.inc(5);

        SimpleclientBridge.register(registry, collectors);

        assertThat(collectors.getSampleValue("x_total")).isEqualTo(5);
        collectors.unregister(other);
        assertThat(collectors.getSampleValue("x_total")).isEqualTo(1);
    }

    @Test
    void registeringReadsNoSeries() {
        registry.register(FixedFamily.gauge("x", "", "").failing(new IllegalStateException("read")));

        SimpleclientBridge.register(registry, collectors);
    }

    @Test
    void filteredScrapeReadsTheWantedFamiliesAlone() {
        registry.register(FixedFamily.of(HISTOGRAM, "x"));
        registry.register(FixedFamily.gauge("y", "", "").failing(new IllegalStateException("read")));
        SimpleclientBridge.register(registry, collectors);

        assertThat(Collections.list(collectors.filteredMetricFamilySamples(Set.of("x_count"))))
                .singleElement()
                .satisfies(
                        family -> assertThat(family.samples).singleElement().satisfies(sample -> assertThat(sample.name)
                                .isEqualTo("x_count")));
    }

    @Test
    void amountsAreRoundedToDouble() {
        registry.register(FixedFamily.counter("x_total", "", "").total(Long.MAX_VALUE));
        SimpleclientBridge.register(registry, collectors);

        assertThat(collectors.getSampleValue("x_total")).isEqualTo(0x1p63);
    }

    @Test
    void theOutputIsValidOpenMetrics() throws IOException {
        registry.register(FixedFamily.of(GAUGE, "x"));
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.of(COUNTER, "y_total"));
        registry.register(FixedFamily.of(HISTOGRAM, "z"));
        SimpleclientBridge.register(registry, collectors);

        // Whole numbers are written as by our formats, because the reader compares counts as text.
        ExpositionText.read(ExpositionFormat.OPENMETRICS, openMetrics().replace(".0\n", "\n"));
    }
}
