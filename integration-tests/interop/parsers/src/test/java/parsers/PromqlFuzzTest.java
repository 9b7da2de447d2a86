package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.metricwright.cli.promql.PrometheusVersion;
import dev.metricwright.cli.promql.Promql;
import dev.metricwright.cli.promql.PromqlException;
import java.nio.charset.StandardCharsets;

/** Any text as an expression. */
class PromqlFuzzTest {

    @FuzzTest
    void isReadOrRefusedInWords(byte[] text) {
        for (PrometheusVersion version : PrometheusVersion.values()) {
            try {
                assertThat(Promql.parse(new String(text, StandardCharsets.UTF_8), version)
                                .type())
                        .isNotNull();
            } catch (PromqlException refused) {
                assertThat(refused).message().isNotBlank();
            }
        }
    }
}
