package dev.metricwright.exposition;

import static dev.metricwright.exposition.ExpositionFormat.OPENMETRICS;
import static dev.metricwright.exposition.ExpositionFormat.PROMETHEUS_TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NegotiationTest {

    static Stream<Arguments> headers() {
        String openMetrics = "application/openmetrics-text";
        return Stream.of(
                // The client does not accept OpenMetrics.
                arguments(null, PROMETHEUS_TEXT),
                arguments("", PROMETHEUS_TEXT),
                arguments("*/*", PROMETHEUS_TEXT),
                arguments("application/*", PROMETHEUS_TEXT),
                arguments("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", PROMETHEUS_TEXT),
                arguments("application/json", PROMETHEUS_TEXT),
                // The client accepts OpenMetrics.
                arguments(openMetrics, OPENMETRICS),
                arguments("Application/OpenMetrics-Text", OPENMETRICS),
                arguments(openMetrics + ";version=1.0.0", OPENMETRICS),
                arguments(openMetrics + "; version=\"1.0.0\"; charset=utf-8", OPENMETRICS),
                arguments(openMetrics + ";version=0.0.1", OPENMETRICS),
                arguments(openMetrics + ";version=2.0.0", PROMETHEUS_TEXT),
                arguments(openMetrics + ";version=0.0.4", PROMETHEUS_TEXT),
                // The headers of Prometheus 2 and 3.
                arguments(
                        openMetrics + ";version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                                + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                        OPENMETRICS),
                arguments(
                        openMetrics + ";version=1.0.0;escaping=allow-utf-8;q=0.5,"
                                + "application/openmetrics-text;version=0.0.1;q=0.4,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,"
                                + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1",
                        OPENMETRICS),
                arguments(
                        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.6,"
                                + "text/plain;version=0.0.4;q=0.4,*/*;q=0.1",
                        PROMETHEUS_TEXT),
                // Quality values.
                arguments(openMetrics + ";q=0.3,text/plain;q=0.8", PROMETHEUS_TEXT),
                arguments("text/plain;q=0.3," + openMetrics + ";q=0.8", OPENMETRICS),
                arguments("text/plain," + openMetrics, OPENMETRICS),
                arguments(openMetrics + ";q=0.5,*/*;q=0.9", PROMETHEUS_TEXT),
                arguments(openMetrics + ";q=0.5,text/plain;q=0.1,*/*;q=0.9", OPENMETRICS),
                arguments(openMetrics + ";q=0", PROMETHEUS_TEXT),
                arguments(openMetrics + ";q=0.000,text/plain;q=0", PROMETHEUS_TEXT),
                arguments(openMetrics + " ; Q=0.9 , text/plain ; q=0.8", OPENMETRICS),
                // Invalid headers.
                arguments(openMetrics + ";q=2", PROMETHEUS_TEXT),
                arguments(openMetrics + ";q=NaN", PROMETHEUS_TEXT),
                arguments(openMetrics + ";q=-1,text/plain;q=0.1", PROMETHEUS_TEXT),
                arguments(";;;,,,=;q=,\"", PROMETHEUS_TEXT),
                arguments("x;y=\"," + openMetrics + ",\"", PROMETHEUS_TEXT),
                arguments("x;y=\"\\\"," + openMetrics, PROMETHEUS_TEXT));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void theHigherQualityWinsAndOpenMetricsHasToBeAskedFor(String header, ExpositionFormat expected) {
        assertThat(ExpositionFormat.negotiate(header)).isEqualTo(expected);
    }

    @Test
    void headerThatIsTooLongToBeMeantIsIgnored() {
        assertThat(ExpositionFormat.negotiate("application/openmetrics-text," + "a/b,".repeat(100_000)))
                .isEqualTo(PROMETHEUS_TEXT);
    }

    @Property
    void anyHeaderIsHarmless(@ForAll String header) {
        assertThat(ExpositionFormat.negotiate(header)).isNotNull();
    }
}
