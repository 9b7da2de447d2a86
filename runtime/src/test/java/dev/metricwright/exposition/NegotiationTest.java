package dev.metricwright.exposition;

import static dev.metricwright.exposition.ExpositionFormat.OPENMETRICS;
import static dev.metricwright.exposition.ExpositionFormat.PROMETHEUS_PROTOBUF;
import static dev.metricwright.exposition.ExpositionFormat.PROMETHEUS_TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NegotiationTest {

    private static final String OM = "application/openmetrics-text";
    private static final String PROTO =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    /** OpenMetrics can state the type of each family. */
    private static final MetricsRegistry TYPED = FixedFamily.registry(
            FixedFamily.of(MetricType.COUNTER, "x_total"),
            FixedFamily.of(MetricType.INFO, "z_info"),
            FixedFamily.of(MetricType.GAUGE, "y_total"));

    /** A counter would be unknown in OpenMetrics. */
    private static final MetricsRegistry PLAIN = FixedFamily.registry(
            FixedFamily.of(MetricType.COUNTER, "x_total"), FixedFamily.of(MetricType.COUNTER, "y"));

    /** A counter would be unknown in OpenMetrics, but the text format would lose the exemplars. */
    private static final MetricsRegistry TRACED =
            MetricsRegistry.builder().exemplars(() -> null).build();

    static {
        TRACED.register(FixedFamily.of(MetricType.COUNTER, "y"));
    }

    /** A client, its header, and the format for each of the registries. */
    private static Arguments client(
            String name, String header, ExpositionFormat typed, ExpositionFormat plain, ExpositionFormat traced) {
        return arguments(name, header, typed, plain, traced);
    }

    /** A client that gets the same from each registry. */
    private static Arguments client(String name, String header, ExpositionFormat always) {
        return client(name, header, always, always, always);
    }

    /** A client that prefers OpenMetrics to the text format. */
    private static Arguments both(String name, String header) {
        return client(name, header, OPENMETRICS, PROMETHEUS_TEXT, OPENMETRICS);
    }

    /** What clients really send. */
    static Stream<Arguments> clients() {
        return Stream.of(
                both("Prometheus 2.30", OM + "; version=0.0.1,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"),
                both(
                        "Prometheus 2.42",
                        OM + ";version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                                + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1"),
                client(
                        "Prometheus 2.42, native histograms",
                        PROTO + ",application/openmetrics-text;version=1.0.0;q=0.8,"
                                + "application/openmetrics-text;version=0.0.1;q=0.75,"
                                + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                        PROMETHEUS_PROTOBUF),
                both(
                        "Prometheus 2.53",
                        OM + ";version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,"
                                + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2"),
                client(
                        "Prometheus 2.53, native histograms",
                        PROTO + ";q=0.5,application/openmetrics-text;version=1.0.0;q=0.4,"
                                + "application/openmetrics-text;version=0.0.1;q=0.3,"
                                + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1",
                        PROMETHEUS_PROTOBUF),
                both(
                        "Prometheus 3.0",
                        OM + ";version=1.0.0;escaping=allow-utf-8;q=0.5,"
                                + "application/openmetrics-text;version=0.0.1;q=0.4,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,"
                                + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1"),
                both(
                        "Prometheus 3.3",
                        OM + ";version=1.0.0;escaping=allow-utf-8;q=0.6,"
                                + "application/openmetrics-text;version=0.0.1;escaping=allow-utf-8;q=0.5,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
                                + "text/plain;version=0.0.4;escaping=allow-utf-8;q=0.3,*/*;q=0.2"),
                both(
                        "Prometheus 3.11",
                        OM + ";version=1.0.0;escaping=allow-utf-8;q=0.6,"
                                + "application/openmetrics-text;version=0.0.1;q=0.5,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
                                + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2"),
                both(
                        "Prometheus 3.15",
                        OM + ";version=1.0.0;escaping=allow-utf-8;q=0.7,"
                                + "application/openmetrics-text;version=0.0.1;q=0.6,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.5,"
                                + "text/plain;version=0.0.4;q=0.4,*/*;q=0.3"),
                client(
                        "Prometheus 3, native histograms",
                        PROTO + ";q=0.6,application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
                                + "application/openmetrics-text;version=0.0.1;q=0.4,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,"
                                + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1",
                        PROMETHEUS_PROTOBUF),
                client(
                        "Prometheus 3, scrape_protocols: [OpenMetricsText1.0.0]",
                        OM + ";version=1.0.0;escaping=allow-utf-8;q=0.6,*/*;q=0.5",
                        OPENMETRICS),
                both(
                        "Prometheus 3, scrape_protocols: [OpenMetricsText1.0.0, PrometheusText1.0.0]",
                        OM + ";version=1.0.0;escaping=allow-utf-8;q=0.6,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.5,*/*;q=0.4"),
                client(
                        "Prometheus 3, scrape_protocols: [PrometheusText0.0.4, OpenMetricsText1.0.0]",
                        "text/plain;version=0.0.4;q=0.6,"
                                + "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,*/*;q=0.4",
                        PROMETHEUS_TEXT),
                client(
                        "Prometheus 3, scrape_protocols: [PrometheusText1.0.0, PrometheusProto]",
                        "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.6," + PROTO + ";q=0.5,*/*;q=0.4",
                        PROMETHEUS_PROTOBUF),
                both(
                        "OpenTelemetry collector, prometheusreceiver (Prometheus' own scraper)",
                        OM + ";version=1.0.0;escaping=underscores;q=0.5,"
                                + "application/openmetrics-text;version=0.0.1;q=0.4,"
                                + "text/plain;version=1.0.0;escaping=underscores;q=0.3,"
                                + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1"),
                both(
                        "Grafana Alloy (Prometheus' own scraper, old names)",
                        OM + ";version=1.0.0;escaping=underscores;q=0.6,"
                                + "application/openmetrics-text;version=0.0.1;q=0.5,"
                                + "text/plain;version=1.0.0;escaping=underscores;q=0.4,"
                                + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2"),
                client(
                        "Grafana Alloy, native histograms",
                        PROTO + ";q=0.6,application/openmetrics-text;version=1.0.0;escaping=dots;q=0.5,"
                                + "application/openmetrics-text;version=0.0.1;q=0.4,"
                                + "text/plain;version=1.0.0;escaping=dots;q=0.3,"
                                + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1",
                        PROMETHEUS_PROTOBUF),
                client("VictoriaMetrics vmagent", "text/plain;version=0.0.4;q=1,*/*;q=0.1", PROMETHEUS_TEXT),
                client("Datadog agent to 7.45", "text/plain", PROMETHEUS_TEXT),
                client("Datadog agent to 7.45, use_latest_spec", OM + "; version=0.0.1; charset=utf-8", OPENMETRICS),
                both(
                        "Datadog agent from 7.46",
                        OM + ";version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                                + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1"),
                client(
                        "Telegraf, Prometheus 1",
                        PROTO + ";q=0.7,text/plain;version=0.0.4;q=0.3,*/*;q=0.1",
                        PROMETHEUS_PROTOBUF),
                client(
                        "Prometheus 0.x",
                        PROTO + ";q=0.7,text/plain;version=0.0.4;q=0.3,"
                                + "application/json;schema=\"prometheus/telemetry\";version=0.0.2;q=0.2,*/*;q=0.1",
                        PROMETHEUS_PROTOBUF),
                client("Metricbeat 7", "text/plain;version=0.0.4;q=0.5,*/*;q=0.1", PROMETHEUS_TEXT),
                both("Metricbeat 8", OM + "; version=1.0.0; charset=utf-8,text/plain"),
                client("curl, wget, Go", "*/*", PROMETHEUS_TEXT),
                client("Java's URLConnection", "text/html, image/gif, image/jpeg, */*; q=0.2", PROMETHEUS_TEXT),
                client("Firefox", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", PROMETHEUS_TEXT),
                client(
                        "Chrome",
                        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                                + "application/signed-exchange;v=b3;q=0.7",
                        PROMETHEUS_TEXT),
                client("no header", null, PROMETHEUS_TEXT));
    }

    private static Arguments header(String header, ExpositionFormat always) {
        return arguments(header, always, always);
    }

    private static Arguments headerOfBoth(String header) {
        return arguments(header, OPENMETRICS, PROMETHEUS_TEXT);
    }

    /** Headers at the edges of the grammar. */
    static Stream<Arguments> headers() {
        return Stream.of(
                // Protobuf is named only with both parameters.
                header(PROTO, PROMETHEUS_PROTOBUF),
                header(PROTO + ";escaping=allow-utf-8;q=0.001", PROMETHEUS_PROTOBUF),
                header(
                        "Application/Vnd.Google.Protobuf ; Encoding=\"delimited\" ; Proto=io.prometheus.client.MetricFamily",
                        PROMETHEUS_PROTOBUF),
                header("text/plain," + PROTO + ";q=0.1", PROMETHEUS_PROTOBUF),
                header(PROTO + ";q=0", PROMETHEUS_TEXT),
                header(PROTO + ";q=0,application/openmetrics-text", OPENMETRICS),
                header(PROTO + ";q=2", PROMETHEUS_TEXT),
                header("application/vnd.google.protobuf", PROMETHEUS_TEXT),
                header("application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily", PROMETHEUS_TEXT),
                header("application/vnd.google.protobuf;encoding=delimited", PROMETHEUS_TEXT),
                header(
                        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=text",
                        PROMETHEUS_TEXT),
                header(
                        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=compact-text",
                        PROMETHEUS_TEXT),
                header(
                        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricSet;encoding=delimited,"
                                + "application/openmetrics-text;q=0.5",
                        OPENMETRICS),
                header(
                        "application/vnd.google.protobuf;proto=io.prometheus.client.metricfamily;encoding=delimited",
                        PROMETHEUS_TEXT),
                header(
                        "application/x-protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited",
                        PROMETHEUS_TEXT),
                // OpenMetrics is named with a known version, or without a version.
                header(OM, OPENMETRICS),
                header("Application/OpenMetrics-Text", OPENMETRICS),
                header(OM + ";version=1.0.0", OPENMETRICS),
                header(OM + "; version=\"1.0.0\"; charset=utf-8", OPENMETRICS),
                header(OM + ";version=0.0.1", OPENMETRICS),
                header(OM + ";version=2.0.0", PROMETHEUS_TEXT),
                header(OM + ";version=2.0.0," + OM + ";version=1.0.0;q=0.5", OPENMETRICS),
                header(OM + ";version=0.0.4", PROMETHEUS_TEXT),
                // Wildcards name no format.
                header("", PROMETHEUS_TEXT),
                header("application/*", PROMETHEUS_TEXT),
                header("text/*", PROMETHEUS_TEXT),
                header("application/json", PROMETHEUS_TEXT),
                header(OM + ";q=0.5,*/*;q=0.9", OPENMETRICS),
                header(OM + ";q=0.5,text/*;q=0.9", OPENMETRICS),
                header(OM + ";q=0,*/*", PROMETHEUS_TEXT),
                // Quality values.
                header(OM + ";q=0.3,text/plain;q=0.8", PROMETHEUS_TEXT),
                headerOfBoth("text/plain;q=0.3," + OM + ";q=0.8"),
                headerOfBoth("text/plain," + OM),
                headerOfBoth(OM + ";q=0.5,text/plain;q=0.1,*/*;q=0.9"),
                header(OM + ";q=0.5,text/plain;q=0", OPENMETRICS),
                header(OM + ";q=0.5,text/plain;version=0.0.3", OPENMETRICS),
                header(OM + ";q=0", PROMETHEUS_TEXT),
                header(OM + ";q=0.000,text/plain;q=0", PROMETHEUS_TEXT),
                headerOfBoth(OM + " ; Q=0.9 , text/plain ; q=0.8"),
                // Invalid headers.
                header(OM + ";q=2", PROMETHEUS_TEXT),
                header(OM + ";q=NaN", PROMETHEUS_TEXT),
                header(OM + ";q=-1,text/plain;q=0.1", PROMETHEUS_TEXT),
                header(";;;,,,=;q=,\"", PROMETHEUS_TEXT),
                header("x;y=\"," + OM + ",\"", PROMETHEUS_TEXT),
                header("x;y=\"\\\"," + OM, PROMETHEUS_TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void aClientGetsTheFormatThatKeepsTypesAndThenTheOneThatItPrefers(
            String client, String header, ExpositionFormat typed, ExpositionFormat plain, ExpositionFormat traced) {
        assertThat(ExpositionFormat.negotiate(TYPED, header)).isEqualTo(typed);
        assertThat(ExpositionFormat.negotiate(PLAIN, header)).isEqualTo(plain);
        assertThat(ExpositionFormat.negotiate(TRACED, header)).isEqualTo(traced);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("headers")
    void aFormatIsNamedByItsMediaTypeAndItsParameters(String header, ExpositionFormat typed, ExpositionFormat plain) {
        assertThat(ExpositionFormat.negotiate(TYPED, header)).isEqualTo(typed);
        assertThat(ExpositionFormat.negotiate(PLAIN, header)).isEqualTo(plain);
    }

    @Test
    void aNeighbourThatTakesTheNameOfACounterInOpenMetricsDecidesTooOnceItIsRegistered() {
        MetricsRegistry registry = FixedFamily.registry(FixedFamily.of(MetricType.COUNTER, "x_total"));
        String header = OM + ",text/plain;q=0.5";
        assertThat(ExpositionFormat.negotiate(registry, header)).isEqualTo(OPENMETRICS);

        registry.register(FixedFamily.of(MetricType.GAUGE, "x"));

        assertThat(ExpositionFormat.negotiate(registry, header)).isEqualTo(PROMETHEUS_TEXT);
    }

    @Test
    void headerThatIsTooLongToBeMeantIsIgnored() {
        assertThat(ExpositionFormat.negotiate(TYPED, OM + "," + "a/b,".repeat(100_000)))
                .isEqualTo(PROMETHEUS_TEXT);
    }

    @Property
    void anyHeaderIsHarmless(@ForAll String header) {
        assertThat(ExpositionFormat.negotiate(TYPED, header)).isNotNull();
    }
}
