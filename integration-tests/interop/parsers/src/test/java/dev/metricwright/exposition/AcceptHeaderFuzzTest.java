package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.metricwright.MetricsRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any text as an {@code Accept} header. */
class AcceptHeaderFuzzTest {

    private static final MetricsRegistry REGISTRY = MetricsRegistry.create();

    @FuzzTest
    void leadsToAQualityFrom0To1AndToAFormat(byte[] header) {
        String text = new String(header, StandardCharsets.UTF_8);
        AcceptHeader accept = AcceptHeader.parse(text);
        double openMetrics =
                accept.quality("application/openmetrics-text", Map.of("version", Set.of("", "1.0.0", "0.0.1")));
        double plain = accept.quality("text/plain", Map.of("version", Set.of("", "0.0.4", "1.0.0")));
        double protobuf = accept.quality(
                "application/vnd.google.protobuf",
                Map.of("proto", Set.of("io.prometheus.client.MetricFamily"), "encoding", Set.of("delimited")));
        assertThat(List.of(openMetrics, plain, protobuf))
                .allSatisfy(quality -> assertThat(quality).isBetween(0.0, 1.0));
        assertThat(ExpositionFormat.negotiate(REGISTRY, text)).isEqualTo(expected(protobuf, openMetrics, plain));
    }

    private static ExpositionFormat expected(double protobuf, double openMetrics, double plain) {
        if (protobuf > 0) {
            return ExpositionFormat.PROMETHEUS_PROTOBUF;
        }
        return openMetrics > 0 && openMetrics >= plain
                ? ExpositionFormat.OPENMETRICS
                : ExpositionFormat.PROMETHEUS_TEXT;
    }
}
