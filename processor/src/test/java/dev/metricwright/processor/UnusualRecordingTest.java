package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recordings in unusual cases: nulls, misuse, hostile texts, rules that are off. */
class UnusualRecordingTest {

    /** Texts that break sources, templates, identifiers, comments or encodings if these are written carelessly. */
    private static final List<String> HOSTILE = List.of(
            "\"",
            "\\",
            "\\u0022",
            "\n",
            "\r\t\0",
            "$L $S $$ $[",
            "*/",
            "<error>",
            "é ≤ 😀",
            "\ud800",
            "%s",
            "a=b=c",
            " ",
            "'");

    @Test
    void aNullLabelThrowsAndNamesFamilyAndLabel() {
        String members = """
                @MetricFamily("example_build_info") void built(String version);
                @MetricFamily("example_modes_total") void switched(Mode mode);
                @MetricFamily("example_busy_seconds_total") void worked(Duration time);
                @MetricFamily("example_starts_total") void started(long times);
                enum Mode { FAST }
                """;
        assertThatThrownBy(() -> Recorded.by(members, "rules.built(null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("example_build_info")
                .hasMessageContaining("version");
        assertThatThrownBy(() -> Recorded.by(members, "rules.switched(null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("example_modes_total")
                .hasMessageContaining("mode");
        assertThatThrownBy(() -> Recorded.by(members, "rules.worked((Duration) null);"))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Recorded.by(members, "rules.started(-1);"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("example_starts_total");
    }

    @Test
    void orIsCountedWhereTheRegistryCountsMisuse() {
        MetricsRegistry registry =
                MetricsRegistry.builder().onMisuse(Misuse.COUNT).build();
        assertThat(Recorded.by(registry, """
                                @MetricFamily("example_build_info") void built(String version);
                                @MetricFamily("example_modes_total") void switched(Mode mode);
                                @MetricFamily("example_starts_total") void started(long times);
                                @RemovesSeries void gone(String version);
                                @RemovesSeries void off(Mode mode);
                                enum Mode { FAST }
                                """, """
                                rules.built(null);
                                rules.switched(null);
                                rules.started(-1);
                                rules.gone(null);
                                rules.off(null);
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_starts_total 0",
                        "metricwright_rejected_total{family=\"example_build_info\"} 2",
                        "metricwright_rejected_total{family=\"example_modes_total\"} 2",
                        "metricwright_rejected_total{family=\"example_starts_total\"} 1");
    }

    @Test
    void rejectedRecordingsCreateNoSeriesAndUseUpNoBound() {
        MetricsRegistry registry =
                MetricsRegistry.builder().onMisuse(Misuse.COUNT).selfMetrics().build();
        assertThat(Recorded.by(registry, """
                                @MetricFamily("example_regions_total") void served(String region, long times);
                                @MetricFamily("example_regions_total") void served(String region, double times);
                                @MetricFamily(value = "example_peek_duration_seconds", buckets = {1, 3}) @Labels({"client", "port=80"})
                                void peeked(String client, Duration took);
                                @MetricFamily("example_peek_duration_seconds") @Labels({"client", "port=80"})
                                void peeked(String client, @Nanos long took);
                                @MetricFamily("example_peek_duration_seconds") @Labels({"client", "port=80"})
                                void peeked(String client, double took);
                                @MetricFamily("example_rule_active_connections") @Labels({"client", "rule=r", "owner=o"})
                                void connections(String client, LongSupplier connections);
                                @MetricFamily("example_build_info") void built(String version);
                                """, """
                                rules.served("a", -1L);
                                rules.served("b", Double.NaN);
                                rules.peeked("a", Duration.ofNanos(-1));
                                rules.peeked("b", -1L);
                                rules.peeked("c", Double.POSITIVE_INFINITY);
                                rules.connections("a", null);
                                rules.built(null);
                                """).samples())
                .containsExactlyInAnyOrder(
                        "metricwright_catalog_info{catalog=\"example\",version=\"1.4\"} 1",
                        "metricwright_rejected_total{family=\"example_build_info\"} 1",
                        "metricwright_rejected_total{family=\"example_peek_duration_seconds\"} 3",
                        "metricwright_rejected_total{family=\"example_regions_total\"} 2",
                        "metricwright_rejected_total{family=\"example_rule_active_connections\"} 1",
                        "metricwright_series{family=\"example_build_info\"} 0",
                        "metricwright_series{family=\"example_peek_duration_seconds\"} 0",
                        "metricwright_series{family=\"example_regions_total\"} 0",
                        "metricwright_series{family=\"example_rule_active_connections\"} 0",
                        "metricwright_series_limit{family=\"example_peek_duration_seconds\"} 20000");
    }

    @Test
    void labelsThatTheCatalogClosesAreOpenWhereTheRulesAreOff() {
        assertThat(Recorded.by(
                                Compilations.compiler(
                                        "-Ametricwright.severity=closed-label:off,unknown-label-value:off,"
                                                + "missing-label:off,label-type:off,bucket-missing:off,bucket-order:off,bucket-range:off"),
                                MetricsRegistry.create(),
                                Compilations.rules("""
                                        @MetricFamily("example_modes_total") void text(String mode);
                                        @MetricFamily("example_operator_requests_total") @Labels({"outcome=maybe"})
                                        void fixed();
                                        @MetricFamily("example_build_info") void built(@Label("version") Object version);
                                        @MetricFamily("example_batch_size") void batch(long items);
                                        @MetricFamily(value = "example_queue_milliseconds", buckets = {100, 1, 1.0 / 0})
                                        void queued(Duration time);
                                        """),
                                """
                                rules.text("sideways");
                                rules.text("fast");
                                rules.fixed();
                                rules.built(17);
                                rules.batch(3);
                                rules.queued(Duration.ofMillis(2));
                                """)
                        .samples())
                .containsExactlyInAnyOrder(
                        "example_modes_total{mode=\"sideways\"} 1",
                        "example_modes_total{mode=\"fast\"} 1",
                        "example_operator_requests_total{outcome=\"maybe\",reason=\"\"} 1",
                        "example_build_info{version=\"17\"} 1",
                        "example_batch_size_bucket{le=\"+Inf\"} 1",
                        "example_batch_size_sum 3",
                        "example_batch_size_count 1",
                        "example_queue_milliseconds_bucket{le=\"1.0\"} 0",
                        "example_queue_milliseconds_bucket{le=\"100.0\"} 1",
                        "example_queue_milliseconds_bucket{le=\"+Inf\"} 1",
                        "example_queue_milliseconds_sum 2",
                        "example_queue_milliseconds_count 1");
    }

    @Test
    void anyFixedValueIsRecorded() {
        String members = IntStream.range(0, HOSTILE.size())
                .mapToObj(i -> "@MetricFamily(\"example_places_total\") @Labels({\"path=" + escaped(HOSTILE.get(i))
                        + "\", \"region=" + i + "\"}) void m" + i + "();\n")
                .collect(Collectors.joining());
        String calls = IntStream.range(0, HOSTILE.size())
                .mapToObj(i -> "rules.m" + i + "();")
                .collect(Collectors.joining());
        String text = Recorded.by(members, calls).text();
        for (int i = 0; i < HOSTILE.size(); i++) {
            String exposed = HOSTILE.get(i)
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n")
                    .replaceAll("^\\ud800$", "\ufffd");
            assertThat(text).contains("example_places_total{path=\"" + exposed + "\",region=\"" + i + "\"} 1\n");
        }
    }

    /** Returns a text as a Java literal that does not depend on the encoding. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? String.format("\\%03o", c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }
}
