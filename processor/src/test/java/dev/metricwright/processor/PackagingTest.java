package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The files in the jar that tell build tools the name and the properties of the processor. */
class PackagingTest {

    private static String resource(String name) throws IOException {
        try (InputStream in = MetricwrightProcessor.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void compilersFindItAsAService() throws IOException {
        assertThat(resource("/META-INF/services/javax.annotation.processing.Processor"))
                .isEqualTo(MetricwrightProcessor.class.getName());
    }

    @Test
    void gradleMayRunItForTheChangedSourcesAlone() throws IOException {
        assertThat(resource("/META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(MetricwrightProcessor.class.getName() + ",isolating");
    }
}
