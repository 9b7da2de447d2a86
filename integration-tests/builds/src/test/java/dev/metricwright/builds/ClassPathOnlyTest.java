package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * A processor that is only on the class path: whether it runs depends on javac, which prints nothing about it. The
 * build passes in both cases ({@code --fail-never}); its log and its folder show the result.
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
