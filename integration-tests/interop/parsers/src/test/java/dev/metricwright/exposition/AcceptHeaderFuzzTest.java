package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Any text as an {@code Accept} header. */
class AcceptHeaderFuzzTest {

    @FuzzTest
    void leadsToAQualityFrom0To1AndToAFormat(byte[] header) {
        String text = new String(header, StandardCharsets.UTF_8);
        AcceptHeader accept = AcceptHeader.parse(text);
        double openMetrics = accept.quality(Set.of("1.0.0", "0.0.1"), "application/openmetrics-text");
        double plain = accept.quality(Set.of("0.0.4"), "text/plain", "text/*", "*/*");
        assertThat(openMetrics).isBetween(0.0, 1.0);
        assertThat(plain).isBetween(0.0, 1.0);
        assertThat(ExpositionFormat.negotiate(text))
                .isEqualTo(
                        openMetrics > 0 && openMetrics >= plain
                                ? ExpositionFormat.OPENMETRICS
                                : ExpositionFormat.PROMETHEUS_TEXT);
    }
}
