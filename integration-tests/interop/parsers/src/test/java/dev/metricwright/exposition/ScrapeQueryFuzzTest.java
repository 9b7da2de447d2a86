package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text as the query of a scrape. */
class ScrapeQueryFuzzTest {

    @FuzzTest
    void isReadOrRefusedWithARemedy(byte[] query) {
        try {
            ScrapeQuery read = ScrapeQuery.of(new String(query, StandardCharsets.UTF_8));
            assertThat(read.names()).hasSizeLessThanOrEqualTo(256).allMatch(read::wants);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("the query ").hasMessageContaining("; ");
        }
    }
}
