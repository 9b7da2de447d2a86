package dev.metricwright.prometheus;

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
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.LabelDefinition;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetrics2TextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusBridgeTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry collectors = new PrometheusRegistry();

    private String text() {
        return Written.text(collectors.scrape());
    }

    private String openMetrics() {
        return Written.openMetrics(collectors.scrape());
    }

    /** The creation time of the registry, in seconds. */
    private String created() {
        return BigDecimal.valueOf(registry.createdAt().toEpochMilli(), 3).toPlainString();
    }

    private String protobuf() {
        return new PrometheusProtobufWriter().toDebugString(collectors.scrape(), EscapingScheme.ALLOW_UTF8);
    }

    @Test
    void allKindsOfFamiliesKeepTheirNamesInBothTextFormats() {
        PrometheusBridge.register(registry, collectors);
        registry.register(FixedFamily.info("gw_build_info", "What runs.").value(1, "version", "1.2"));
        registry.register(
                FixedFamily.counter("gw_bytes_total", "Bytes.", "bytes").total(7, "rule", "web"));
        registry.register(FixedFamily.counter("gw_drops", "Dropped.", "").total(3));
        registry.register(
                FixedFamily.gauge("gw_sessions_total", "Sessions.", "").value(2.5));
        registry.register(FixedFamily.histogram("gw_peek_seconds", "Peek.", "seconds", 0.1, 1)
                .buckets(new long[] {1, 2, 3}, FixedFamily.decimal(4, 5, 1), "port", "80"));

        assertThat(text()).isEqualTo("""
                # HELP gw_build_info What runs.
                # TYPE gw_build_info gauge
                gw_build_info{version="1.2"} 1
                # HELP gw_bytes_total Bytes.
                # TYPE gw_bytes_total counter
                gw_bytes_total{rule="web"} 7.0
                # HELP gw_drops Dropped.
                # TYPE gw_drops untyped
                gw_drops 3.0
                # HELP gw_peek_seconds Peek.
                # TYPE gw_peek_seconds histogram
                gw_peek_seconds_bucket{port="80",le="0.1"} 1
                gw_peek_seconds_bucket{port="80",le="1.0"} 2
                gw_peek_seconds_bucket{port="80",le="+Inf"} 3
                gw_peek_seconds_count{port="80"} 3
                gw_peek_seconds_sum{port="80"} 4.5
                # HELP gw_sessions_total Sessions.
                # TYPE gw_sessions_total gauge
                gw_sessions_total 2.5
                """);
        assertThat(openMetrics()).isEqualTo("""
                # TYPE gw_build info
                # HELP gw_build What runs.
                gw_build_info{version="1.2"} 1
                # TYPE gw_bytes counter
                # HELP gw_bytes Bytes.
                gw_bytes_total{rule="web"} 7.0
                # TYPE gw_drops unknown
                # HELP gw_drops Dropped.
                gw_drops 3.0
                # TYPE gw_peek_seconds histogram
                # HELP gw_peek_seconds Peek.
                gw_peek_seconds_bucket{port="80",le="0.1"} 1
                gw_peek_seconds_bucket{port="80",le="1.0"} 2
                gw_peek_seconds_bucket{port="80",le="+Inf"} 3
                gw_peek_seconds_count{port="80"} 3
                gw_peek_seconds_sum{port="80"} 4.5
                # TYPE gw_sessions_total gauge
                # HELP gw_sessions_total Sessions.
                gw_sessions_total 2.5
                # EOF
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x, UNTYPED, unknown, 1.0",
        "COUNTER, x_total, COUNTER, counter, 1.0",
        "COUNTER, x_total_total, COUNTER, counter, 1.0",
        "COUNTER, x_bytes_total, COUNTER, counter, 1.0",
        "COUNTER, x_info, UNTYPED, unknown, 1.0",
        "GAUGE, x_total, GAUGE, gauge, 1.0",
        "GAUGE, x_bucket, GAUGE, gauge, 1.0",
        "GAUGE, x_created, GAUGE, gauge, 1.0",
        "INFO, x, UNTYPED, unknown, 1.0",
        "INFO, x_info, GAUGE, info, 1",
        "INFO, x_total, UNTYPED, unknown, 1.0"
    })
    void namesAreKeptInProtobufAndOpenMetrics2Too(
            MetricType type, String name, String inProtobuf, String inOpenMetrics2, String value) {
        registry.register(FixedFamily.of(type, name));
        PrometheusBridge.register(registry, collectors);

        assertThat(protobuf()).contains("name: \"" + name + "\"\n", "type: " + inProtobuf + "\n");
        assertThat(Written.by(OpenMetrics2TextFormatWriter.create(), collectors.scrape()))
                .isEqualTo("# TYPE " + name + " " + inOpenMetrics2 + "\n" + name + " " + value
                        + (inOpenMetrics2.equals("counter") ? " st@" + created() : "") + "\n# EOF\n");
    }

    @Test
    void histogramInProtobufHasItsBounds() {
        registry.register(FixedFamily.histogram("x_seconds", "Peek.", "seconds", 0.1)
                .buckets(new long[] {1, 3}, FixedFamily.decimal(4, 5, 1), "port", "80"));
        PrometheusBridge.register(registry, collectors);

        assertThat(protobuf()).isEqualTo("""
                name: "x_seconds"
                help: "Peek."
                type: HISTOGRAM
                metric {
                  label {
                    name: "port"
                    value: "80"
                  }
                  histogram {
                    sample_count: 3
                    sample_sum: 4.5
                    bucket {
                      cumulative_count: 1
                      upper_bound: 0.1
                    }
                    bucket {
                      cumulative_count: 3
                      upper_bound: Infinity
                    }
                  }
                }
                """);
    }

    @Test
    void labelValuesAndHelpMayHoldAnything() {
        registry.register(
                FixedFamily.gauge("x", "a\\b\n\"ü\"", "").value(1, "a", "a\"\\\n", "b", "", "c", "{ü,\uD83D\uDE00}"));
        PrometheusBridge.register(registry, collectors);

        assertThat(text()).isEqualTo("""
                # HELP x a\\\\b\\n\"ü\"
                # TYPE x gauge
                x{a="a\\"\\\\\\n",b="",c="{ü,\uD83D\uDE00}"} 1.0
                """);
        assertThat(openMetrics()).isEqualTo("""
                # TYPE x gauge
                # HELP x a\\\\b\\n\\"ü\\"
                x{a="a\\"\\\\\\n",b="",c="{ü,\uD83D\uDE00}"} 1.0
                # EOF
                """);
    }

    @Test
    void commonLabelsAreOnEverySeriesAndLabelsAreSortedByName() {
        MetricsRegistry common = MetricsRegistry.builder().common("node", "n1").build();
        CounterTable table = CounterTable.of(
                common,
                FamilyDefinition.counter("x_total")
                        .label(LabelDefinition.closed("rule", "web", "mail"))
                        .label(LabelDefinition.open("client"))
                        .build());
        table.open("mail", "edge").inc(2);
        PrometheusBridge.register(common, collectors);

        assertThat(text()).contains("\nx_total{client=\"edge\",node=\"n1\",rule=\"mail\"} 2.0\n");
    }

    @Test
    void seriesOfOneFamilyMayDifferInTheirLabels() {
        registry.register(FixedFamily.counter("x_total", "", "")
                .total(1, "a", "v")
                .total(2, "a", "v", "b", "w")
                .total(3));
        PrometheusBridge.register(registry, collectors);

        assertThat(text()).isEqualTo("""
                # TYPE x_total counter
                x_total 3.0
                x_total{a="v"} 1.0
                x_total{a="v",b="w"} 2.0
                """);
    }

    @Test
    void familiesMayComeAndGoAfterRegistering() {
        PrometheusBridge.register(registry, collectors);
        assertThat(text()).isEmpty();

        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.counter("without_series_total", "", ""));
        registry.register(FixedFamily.histogram("without_series", "", "", 1));
        assertThat(text()).isEqualTo("# TYPE x_total counter\nx_total 1.0\n");
        assertThat(collectors.scrape().size()).isEqualTo(1);

        registry.close();
        assertThat(text()).isEmpty();
    }

    @Test
    void unregisteredBridgeShowsNothing() {
        registry.register(FixedFamily.of(GAUGE, "x"));
        PrometheusBridge bridge = PrometheusBridge.register(registry, collectors);
        assertThat(text()).isNotEmpty();

        collectors.unregister(bridge);
        assertThat(text()).isEmpty();
    }

    @Test
    void otherCollectorsOfTheClientShowBesideIt() {
        collectors.register(() -> GaugeSnapshot.builder()
                .name("theirs")
                .dataPoint(GaugeDataPointSnapshot.builder().value(2).build())
                .build());
        registry.register(FixedFamily.of(GAUGE, "ours"));
        PrometheusBridge.register(registry, collectors);

        assertThat(text()).isEqualTo("# TYPE ours gauge\nours 1.0\n# TYPE theirs gauge\ntheirs 2.0\n");
    }

    @Test
    void registeringReadsNoSeries() {
        registry.register(FixedFamily.gauge("x", "", "").failing(new IllegalStateException("read")));

        PrometheusBridge.register(registry, collectors);
    }

    @Test
    void bucketBoundsAreSpeltAsTheClientSpellsThem() {
        double[] bounds = {1e-7, 0.001, 1, 100_000, 1e6, 1e22};
        registry.register(FixedFamily.histogram("x", "", "", bounds)
                .buckets(new long[] {1, 1, 2, 3, 5, 8, 13}, FixedFamily.quantity(-4, 0)));
        PrometheusBridge.register(registry, collectors);

        assertThat(text()).isEqualTo("""
                # TYPE x histogram
                x_bucket{le="1.0E-7"} 1
                x_bucket{le="0.001"} 1
                x_bucket{le="1.0"} 2
                x_bucket{le="100000.0"} 3
                x_bucket{le="1000000.0"} 5
                x_bucket{le="1.0E22"} 8
                x_bucket{le="+Inf"} 13
                x_count 13
                x_sum -4.0
                """);
    }

    @Test
    void amountsAreRoundedToDouble() {
        registry.register(FixedFamily.counter("x_total", "", "").total(Long.MAX_VALUE));
        PrometheusBridge.register(registry, collectors);

        CounterSnapshot counter = (CounterSnapshot) collectors.scrape().get(0);
        assertThat(counter.getDataPoints().get(0).getValue()).isEqualTo(0x1p63);
    }

    @Test
    void theOutputIsValidOpenMetrics() {
        registry.register(FixedFamily.of(GAUGE, "x"));
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.of(COUNTER, "y_total"));
        registry.register(FixedFamily.of(HISTOGRAM, "z"));
        registry.register(FixedFamily.of(INFO, "z_info"));
        PrometheusBridge.register(registry, collectors);

        // Whole numbers are written as by our formats, because the reader compares counts as text.
        ExpositionText.read(ExpositionFormat.OPENMETRICS, openMetrics().replace(".0\n", "\n"));
    }
}
