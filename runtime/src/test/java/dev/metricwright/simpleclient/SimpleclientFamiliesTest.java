package dev.metricwright.simpleclient;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.FixedFamily;
import dev.metricwright.exposition.MetricsEndpoint;
import dev.metricwright.exposition.RecordedLog;
import dev.metricwright.exposition.ScrapeAnswer;
import dev.metricwright.exposition.Scrapes;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Enumeration;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Info;
import io.prometheus.client.Summary;
import io.prometheus.client.exemplars.Exemplar;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.client.hotspot.DefaultExports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Families of simpleclient together with Metricwright's, on one endpoint. */
class SimpleclientFamiliesTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final CollectorRegistry collectors = new CollectorRegistry(true);
    private final Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));

    private String scraped(ExpositionFormat format, String query) throws IOException {
        try (ScrapeAnswer answer = scrapes.answer("GET", query, Map.of("Accept", format.contentType())::get)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            answer.writeTo(out);
            return out.toString(StandardCharsets.UTF_8)
                    .replaceAll("(?m)^(# (HELP|TYPE) )?metricwright_foreign_left_out.*\n", "");
        }
    }

    private String writtenBySimpleclient(ExpositionFormat format) throws IOException {
        StringWriter out = new StringWriter();
        switch (format) {
            case PROMETHEUS_TEXT -> TextFormat.write004(out, collectors.metricFamilySamples());
            case OPENMETRICS -> TextFormat.writeOpenMetrics100(out, collectors.metricFamilySamples());
        }
        return out.toString().replace("\",}", "\"}");
    }

    /** A family of each kind, and everything else that the formats can express. */
    private void registerAllKinds() {
        Counter.build("c", "He\\lp \"of\"\nc.")
                .labelNames("a", "b")
                .register(collectors)
                .labels("x\"\\\n", "")
                .inc(0.5);
        Gauge.build("g_seconds", "G.").unit("seconds").register(collectors).set(Double.NEGATIVE_INFINITY);
        Histogram.build("h", "H.").buckets(0.1, 1).register(collectors).observe(0.5);
        Summary.build("s", "S.").quantile(0.5, 0.01).register(collectors).observe(3);
        Info.build("i", "I.").register(collectors).info("version", "1.2");
        Enumeration.build("e", "E.").states("on", "off").register(collectors).state("off");
        new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                Sample unknown = new Sample("u", List.of("l"), List.of("é"), Double.NaN, 1_700_000_000_007L);
                Exemplar exemplar = new Exemplar(0.3, 1_700_000_000_123L, "trace_id", "a\"b");
                return List.of(
                        new MetricFamilySamples("u", Type.UNKNOWN, "", List.of(unknown)),
                        new MetricFamilySamples(
                                "q",
                                Type.GAUGE_HISTOGRAM,
                                "Q.",
                                List.of(
                                        new Sample("q_bucket", List.of("le"), List.of("1.0"), 2, exemplar),
                                        new Sample("q_bucket", List.of("le"), List.of("+Inf"), 3),
                                        new Sample("q_gcount", List.of(), List.of(), 3),
                                        new Sample("q_gsum", List.of(), List.of(), 4.5))),
                        new MetricFamilySamples("empty", Type.GAUGE, "No samples.", List.of()));
            }
        }.register(collectors);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROMETHEUS_TEXT", "OPENMETRICS"})
    void everyKindHasTheLinesThatSimpleclientWrites(ExpositionFormat format) throws IOException {
        registerAllKinds();

        assertThat(lines(scraped(format, null)))
                .hasSizeGreaterThan(35)
                .containsExactlyInAnyOrderElementsOf(lines(writtenBySimpleclient(format)));
    }

    /** The lines of a page, with all numbers in one form, without empty help texts and families without samples. */
    private static List<String> lines(String page) {
        return page.lines()
                .filter(line -> !line.endsWith(" ") && !line.contains(" empty "))
                .map(line -> line.startsWith("#")
                        ? line
                        : Arrays.stream(line.split(" "))
                                .map(SimpleclientFamiliesTest::number)
                                .collect(joining(" ")))
                .toList();
    }

    private static String number(String token) {
        try {
            return Double.toString(Double.parseDouble(token.replace("Inf", "Infinity")));
        } catch (NumberFormatException label) {
            return token;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROMETHEUS_TEXT", "OPENMETRICS"})
    void theyStandBehindOurs(ExpositionFormat format) throws IOException {
        registry.register(FixedFamily.gauge("z", "", "").value(1));
        Gauge.build("a", "A.").register(collectors).set(2);

        assertThat(scraped(format, null)).startsWith("# TYPE z gauge\nz 1\n# ").contains("\na 2\n");
        assertThat(scraped(format, "name[]=z")).doesNotContain("a 2");
        assertThat(scraped(format, "name[]=a")).doesNotContain("z 1").contains("\na 2\n");
    }

    @Test
    void aFamilyIsWrittenWholeWhereOneOfItsSamplesIsAskedFor() throws IOException {
        registerAllKinds();

        assertThat(scraped(ExpositionFormat.OPENMETRICS, "name[]=h_count"))
                .startsWith("# TYPE h histogram\n# HELP h H.\nh_bucket{le=\"0.1\"} 0\n")
                .contains("\nh_sum 0.5\n")
                .endsWith("# EOF\n");
        assertThat(scraped(ExpositionFormat.PROMETHEUS_TEXT, "name[]=c")).contains("\nc_total{");
    }

    @Test
    void oursWinWhereBothHaveAName() throws IOException {
        registry.register(FixedFamily.counter("x_total", "", "").total(7));
        Counter.build("x", "X.").register(collectors).inc(3);
        try (RecordedLog log = RecordedLog.of("dev.metricwright.exposition.LeftOutFamilies")) {
            assertThat(scraped(ExpositionFormat.OPENMETRICS, null)).isEqualTo("# TYPE x counter\nx_total 7\n# EOF\n");
            assertThat(log.messages()).singleElement().asString().contains("already used: x;");
        }
    }

    @Test
    void ourOwnFamiliesAreNotServedTwiceWhereTheyAreRegisteredInBoth() throws IOException {
        registry.register(FixedFamily.counter("x_total", "", "").total(7));
        SimpleclientBridge.register(registry, collectors);
        try (RecordedLog log = RecordedLog.of("dev.metricwright.exposition.LeftOutFamilies")) {
            assertThat(scraped(ExpositionFormat.PROMETHEUS_TEXT, null))
                    .isEqualTo("# TYPE x_total counter\nx_total 7\n");
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("already used: metricwright_foreign_left_out, x;");
        }
    }

    @Test
    void theMetricsOfTheJvmAreServedByTheEndpoint() throws Exception {
        registry.register(FixedFamily.counter("gw_bytes_total", "", "").total(7));
        DefaultExports.register(collectors);
        try (MetricsEndpoint endpoint = MetricsEndpoint.on(registry)
                .port(0)
                .and(SimpleclientBridge.families(collectors))
                .start()) {
            HttpClient client = HttpClient.newHttpClient();
            String all = client.send(HttpRequest.newBuilder(endpoint.uri()).build(), BodyHandlers.ofString())
                    .body();
            String one = client.send(
                            HttpRequest.newBuilder(endpoint.uri().resolve("/metrics?name[]=jvm_threads_daemon"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();

            assertThat(all)
                    .startsWith("# TYPE gw_bytes_total counter\ngw_bytes_total 7\n")
                    .contains("\n# TYPE jvm_gc_collection_seconds summary\n")
                    .contains("\njvm_memory_bytes_used{area=\"heap\"} ")
                    .contains("\n# TYPE process_cpu_seconds_total counter\n");
            assertThat(one.lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("jvm_threads_daemon "))
                    .contains("# TYPE jvm_threads_daemon gauge");
        }
    }
}
