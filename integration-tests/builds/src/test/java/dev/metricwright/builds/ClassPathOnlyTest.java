package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * A processor that is merely on the class path: javac decides whether it runs, and does not say so. The build passes either way
 * ({@code --fail-never}); what came of it is in its log and its folder.
 */
class ClassPathOnlyTest {

    private static final Build BUILD = Build.of("class-path-only");
    private static final Path RECORDER = BUILD.folder().resolve("target/classes/shop/StoreMetricsRecorder.class");

    @Test
    @EnabledForJreRange(max = JRE.JAVA_22)
    void itRunsOnOlderCompilers() throws IOException {
        assertThat(BUILD.compilerSays("class-path-only")).isEmpty();
        assertThat(RECORDER).exists();
    }

    @Test
    @EnabledForJreRange(minVersion = 23)
    void laterOnesMissTheRecorderAndSayNoMore() throws IOException {
        assertThat(BUILD.compilerSays("class-path-only"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/StoreMetrics.java:[14,20] cannot find symbol",
                        "  symbol:   class StoreMetricsRecorder",
                        "  location: interface shop.StoreMetrics");
        assertThat(RECORDER).doesNotExist();
    }
}
