package dev.metricwright.exposition;

import static dev.metricwright.exposition.FixedFamily.decimal;
import static dev.metricwright.exposition.FixedFamily.quantity;
import static dev.metricwright.exposition.FixedFamily.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpositionFormatTest {

    private static String text(ExpositionFormat format, MetricsRegistry registry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(registry, out);
        String text = out.toString(StandardCharsets.UTF_8);
        ExpositionText.read(format, text);
        return text;
    }

    private static MetricsRegistry gateway() {
        return registry(
                FixedFamily.histogram("gw_peek_seconds", "Time to the first byte.", "seconds", 0.001, 1, 1e6)
                        .buckets(new long[] {1, 2, 2, 3}, decimal(1_000_002, 500_000_000, 9), "port", "80")
                        .buckets(new long[] {0, 0, 0, 0}, quantity(0, 0)),
                FixedFamily.counter("gw_bytes_total", "Bytes, \"both\" ways,\nby C:\\rule.", "bytes")
                        .total(Long.MAX_VALUE, "rule", "a", "owner", "")
                        .total(7),
                FixedFamily.counter("gw_drops", "Dropped.", "").total(quantity(3, 0.1)),
                FixedFamily.gauge("gw_load_ratio", "", "ratio")
                        .value(0.25, "core", "0")
                        .value(Double.NaN, "core", "1")
                        .value(Double.POSITIVE_INFINITY, "core", "2")
                        .value(Double.NEGATIVE_INFINITY, "core", "3")
                        .value(-3, "core", "4"),
                FixedFamily.info("gw_build_info", "What runs.").value(1, "version", "1.2"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROMETHEUS_TEXT", "OPENMETRICS"})
    void histogramAlwaysHasASumAndACount(ExpositionFormat format) throws IOException {
        MetricsRegistry registry = registry(
                FixedFamily.histogram("gw_drift", "", "", -1, 1).buckets(new long[] {0, 1, 1}, quantity(1, 0)),
                FixedFamily.histogram("gw_gain", "", "", 1)
                        .buckets(new long[] {1, 1}, quantity(-1, 0), "is", "negative")
                        .buckets(new long[] {1, 2}, quantity(0, Double.NaN), "is", "nan"));
        assertThat(text(format, registry)).startsWith("""
                        # TYPE gw_drift histogram
                        gw_drift_bucket{le="-1.0"} 0
                        gw_drift_bucket{le="1.0"} 1
                        gw_drift_bucket{le="+Inf"} 1
                        gw_drift_sum 1
                        gw_drift_count 1
                        # TYPE gw_gain histogram
                        gw_gain_bucket{is="negative",le="1.0"} 1
                        gw_gain_bucket{is="negative",le="+Inf"} 1
                        gw_gain_sum{is="negative"} -1
                        gw_gain_count{is="negative"} 1
                        gw_gain_bucket{is="nan",le="1.0"} 1
                        gw_gain_bucket{is="nan",le="+Inf"} 2
                        gw_gain_sum{is="nan"} NaN
                        gw_gain_count{is="nan"} 2
                        """);
    }

    @Test
    void unpairedSurrogatesOfAHelpTextAreReplacedAsThoseOfALabelAre() throws IOException {
        MetricsRegistry registry =
                registry(FixedFamily.gauge("a", "un\ud800paired", "").value(1));
        assertThat(text(ExpositionFormat.PROMETHEUS_TEXT, registry)).startsWith("# HELP a un\ufffdpaired\n");
        assertThat(text(ExpositionFormat.OPENMETRICS, registry)).contains("# HELP a un\ufffdpaired\n");
    }

    @Test
    void prometheusTextStatesHelpAndTypeAheadOfTheSamplesOfEachFamilyInOrderOfName() throws IOException {
        assertThat(text(ExpositionFormat.PROMETHEUS_TEXT, gateway())).isEqualTo("""
                        # HELP gw_build_info What runs.
                        # TYPE gw_build_info gauge
                        gw_build_info{version="1.2"} 1
                        # HELP gw_bytes_total Bytes, "both" ways,\\nby C:\\\\rule.
                        # TYPE gw_bytes_total counter
                        gw_bytes_total{rule="a",owner=""} 9223372036854775807
                        gw_bytes_total 7
                        # HELP gw_drops Dropped.
                        # TYPE gw_drops counter
                        gw_drops 3.1
                        # TYPE gw_load_ratio gauge
                        gw_load_ratio{core="0"} 0.25
                        gw_load_ratio{core="1"} NaN
                        gw_load_ratio{core="2"} +Inf
                        gw_load_ratio{core="3"} -Inf
                        gw_load_ratio{core="4"} -3
                        # HELP gw_peek_seconds Time to the first byte.
                        # TYPE gw_peek_seconds histogram
                        gw_peek_seconds_bucket{port="80",le="0.001"} 1
                        gw_peek_seconds_bucket{port="80",le="1.0"} 2
                        gw_peek_seconds_bucket{port="80",le="1e+06"} 2
                        gw_peek_seconds_bucket{port="80",le="+Inf"} 3
                        gw_peek_seconds_sum{port="80"} 1000002.5
                        gw_peek_seconds_count{port="80"} 3
                        gw_peek_seconds_bucket{le="0.001"} 0
                        gw_peek_seconds_bucket{le="1.0"} 0
                        gw_peek_seconds_bucket{le="1e+06"} 0
                        gw_peek_seconds_bucket{le="+Inf"} 0
                        gw_peek_seconds_sum 0
                        gw_peek_seconds_count 0
                        """);
    }

    @Test
    void openMetricsStatesTypeUnitAndHelpUnderItsOwnFamilyNamesAndSaysWhereItEnds() throws IOException {
        assertThat(text(ExpositionFormat.OPENMETRICS, gateway())).isEqualTo("""
                        # TYPE gw_build info
                        # HELP gw_build What runs.
                        gw_build_info{version="1.2"} 1
                        # TYPE gw_bytes counter
                        # UNIT gw_bytes bytes
                        # HELP gw_bytes Bytes, \\"both\\" ways,\\nby C:\\\\rule.
                        gw_bytes_total{rule="a",owner=""} 9223372036854775807
                        gw_bytes_total 7
                        # TYPE gw_drops unknown
                        # HELP gw_drops Dropped.
                        gw_drops 3.1
                        # TYPE gw_load_ratio gauge
                        # UNIT gw_load_ratio ratio
                        gw_load_ratio{core="0"} 0.25
                        gw_load_ratio{core="1"} NaN
                        gw_load_ratio{core="2"} +Inf
                        gw_load_ratio{core="3"} -Inf
                        gw_load_ratio{core="4"} -3
                        # TYPE gw_peek_seconds histogram
                        # UNIT gw_peek_seconds seconds
                        # HELP gw_peek_seconds Time to the first byte.
                        gw_peek_seconds_bucket{port="80",le="0.001"} 1
                        gw_peek_seconds_bucket{port="80",le="1.0"} 2
                        gw_peek_seconds_bucket{port="80",le="1e+06"} 2
                        gw_peek_seconds_bucket{port="80",le="+Inf"} 3
                        gw_peek_seconds_sum{port="80"} 1000002.5
                        gw_peek_seconds_count{port="80"} 3
                        gw_peek_seconds_bucket{le="0.001"} 0
                        gw_peek_seconds_bucket{le="1.0"} 0
                        gw_peek_seconds_bucket{le="1e+06"} 0
                        gw_peek_seconds_bucket{le="+Inf"} 0
                        gw_peek_seconds_sum 0
                        gw_peek_seconds_count 0
                        # EOF
                        """);
    }

    @Test
    void familyWithoutSeriesLeavesNoTrace() throws IOException {
        MetricsRegistry registry = registry(FixedFamily.counter("gw_bytes_total", "Bytes.", "bytes"));

        assertThat(text(ExpositionFormat.PROMETHEUS_TEXT, registry)).isEmpty();
        assertThat(text(ExpositionFormat.OPENMETRICS, registry)).isEqualTo("# EOF\n");
    }

    @Test
    void closedRegistryExposesNothing() throws IOException {
        MetricsRegistry registry = gateway();
        registry.close();

        assertThat(text(ExpositionFormat.PROMETHEUS_TEXT, registry)).isEmpty();
    }

    /** The families of the gateway that a name selects, which is the same in each format. */
    @ParameterizedTest
    @CsvSource({
        "gw_drops, gw_drops",
        "gw_bytes_total, gw_bytes_total",
        "gw_bytes, gw_bytes_total",
        "gw_build_info, gw_build_info",
        "gw_build, gw_build_info",
        "gw_peek_seconds, gw_peek_seconds",
        "gw_peek_seconds_bucket, gw_peek_seconds",
        "gw_peek_seconds_sum, gw_peek_seconds",
        "gw_peek_seconds_count, gw_peek_seconds",
        "gw_peek_seconds_created, ''",
        "gw_peek, ''",
        "gw_load_ratio, gw_load_ratio",
        "gw_load, ''",
        "gw_bytes_created, ''",
        "gw, ''",
        "'', ''"
    })
    void eachExposedNameSelectsTheWholeFamilyInEveryFormat(String name, String family) throws IOException {
        ByteArrayOutputStream selected = new ByteArrayOutputStream();
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        for (ExpositionFormat format : ExpositionFormat.values()) {
            selected.reset();
            alone.reset();
            assertThat(PageContent.of(gateway()).write(format, selected, name::equals, Set.of(name), Set.of()))
                    .isEqualTo(!family.isEmpty());
            format.write(gateway(), alone, family::equals);
            if (format == ExpositionFormat.PROMETHEUS_PROTOBUF) {
                assertThat(selected.size()).isEqualTo(alone.size());
            } else {
                assertThat(selected.toString(StandardCharsets.UTF_8))
                        .isEqualTo(alone.toString(StandardCharsets.UTF_8))
                        .contains(family);
            }
        }
    }

    @Test
    void aNameSelectsTheFamilyThatHasItInOpenMetricsAndNoOther() throws IOException {
        MetricsRegistry registry = registry(
                FixedFamily.of(MetricType.GAUGE, "x"), // takes the name that the counter would have
                FixedFamily.of(MetricType.COUNTER, "x_total"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExpositionFormat.PROMETHEUS_TEXT.write(registry, out, "x"::equals);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("# TYPE x gauge\nx 1\n");
    }

    @Test
    void familyWithoutSeriesIsFoundAllTheSame() throws IOException {
        MetricsRegistry registry = registry(FixedFamily.counter("x_total", "", ""));

        assertThat(found(PageContent.of(registry), "x_total"::equals)).isTrue();
        assertThat(found(PageContent.of(registry), name -> true)).isTrue();
        assertThat(found(PageContent.of(registry), "y"::equals)).isFalse();
        assertThat(found(PageContent.of(registry()), name -> true)).isFalse();
    }

    @Test
    void familyOfAnotherLibraryIsFoundByItsNames() throws IOException {
        ForeignSample sample = new ForeignSample("y_total", Map.of(), 1, null, null);
        ForeignFamily other = new ForeignFamily("y", ForeignFamily.Type.COUNTER, "", "", List.of(sample));
        PageContent content =
                PageContent.of(registry()).and(() -> new ForeignFamilies.Reading(List.of(other), List.of()));

        assertThat(found(content, "y"::equals)).isTrue();
        assertThat(found(content, "x"::equals)).isFalse();
    }

    private static boolean found(PageContent content, Predicate<String> names) throws IOException {
        return content.write(ExpositionFormat.OPENMETRICS, OutputStream.nullOutputStream(), names, Set.of(), Set.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"PROMETHEUS_TEXT", "OPENMETRICS"})
    void moreThanABufferOfSeriesArrivesWhole(ExpositionFormat format) throws IOException {
        FixedFamily family = FixedFamily.counter("gw_bytes_total", "Bytes.", "bytes");
        for (int i = 0; i < 20_000; i++) {
            family.total(i, "client", "client-" + i);
        }
        String large = "x".repeat(100_000);
        family.total(5, "client", large);

        ExpositionText read = ExpositionText.read(format, text(format, registry(family)));

        assertThat(read.samples())
                .hasSize(20_001)
                .containsEntry("gw_bytes_total{client=\"client-19999\"}", "19999")
                .containsEntry("gw_bytes_total{client=\"" + large + "\"}", "5");
    }

    @Test
    void exceptionsOfTheStreamReachTheCaller() {
        IOException broken = new IOException("broken pipe");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw broken;
            }
        };

        assertThatThrownBy(() -> ExpositionFormat.OPENMETRICS.write(gateway(), out))
                .isSameAs(broken);
    }

    @Test
    void contentTypesNameTheVersion() {
        assertThat(ExpositionFormat.PROMETHEUS_TEXT.contentType())
                .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(ExpositionFormat.OPENMETRICS.contentType())
                .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(ExpositionFormat.PROMETHEUS_PROTOBUF.contentType())
                .isEqualTo("application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
                        + " encoding=delimited");
    }

    @Property
    void anyLabelValueReadsBackTheSame(@ForAll("hostile") String value, @ForAll("texts") ExpositionFormat format)
            throws IOException {
        FixedFamily family = FixedFamily.of(MetricType.COUNTER, "a_total").total(2, "l", value, "m", "");

        ExpositionText read = ExpositionText.read(format, text(format, registry(family)));

        assertThat(read.samples().keySet().stream().map(ExpositionText::labels))
                .anySatisfy(labels -> assertThat(labels).containsEntry("l", value));
    }

    @Property
    void anyHelpStaysOnItsLine(@ForAll("hostile") String help, @ForAll("texts") ExpositionFormat format)
            throws IOException {
        FixedFamily family = FixedFamily.gauge("a", help, "").value(1);

        String text = text(format, registry(family));

        assertThat(text.lines().filter(line -> !line.equals("# EOF")))
                .hasSizeBetween(2, 3)
                .contains("# TYPE a gauge", "a 1");
    }

    @Provide
    Arbitrary<ExpositionFormat> texts() {
        return Arbitraries.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars('\\', '"', '\n', '{', '}', ',', '=', ' ', '#', 'n', 'é', '\uFFFD', '\u2028')
                .ofMaxLength(20);
    }
}
