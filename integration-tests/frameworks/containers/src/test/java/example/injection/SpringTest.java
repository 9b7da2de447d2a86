package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.spring.Store;
import example.injection.spring.StoreConfiguration;
import example.injection.spring.StoreMetrics;
import example.injection.spring.StoreMetricsRecorder;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.SpringVersion;

/** Spring needs {@code inject = SPRING}, and a scan of the package. */
class SpringTest {

    @Test
    void aRecorderIsFoundAndInjected() throws IOException {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(StoreConfiguration.class)) {
            MetricsRegistry registry = context.getBean(MetricsRegistry.class);
            assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 0");
            context.getBean(Store.class).writeWhileBusy();
            assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
        }
    }

    @Test
    void itIsTheOneBeanOfItsInterface() {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(StoreConfiguration.class)) {
            assertThat(context.getBeansOfType(StoreMetrics.class))
                    .containsOnlyKeys("storeMetricsRecorder")
                    .containsEntry("storeMetricsRecorder", context.getBean(StoreMetricsRecorder.class));
        }
    }

    /** The application of Spring Boot beside this one is of version 6.2. */
    @Test
    void theVersionIs7() {
        assertThat(SpringVersion.getVersion()).startsWith("7.");
    }
}
