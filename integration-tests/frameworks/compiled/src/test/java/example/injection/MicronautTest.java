package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.micronaut.Store;
import example.injection.micronaut.StoreMetrics;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Micronaut needs {@code inject = JAKARTA}, and nothing else. */
class MicronautTest {

    @Test
    void aRecorderIsInjectedWhereItsInterfaceIsAskedFor() throws IOException {
        try (ApplicationContext context = ApplicationContext.run()) {
            context.getBean(Store.class).writeWhileBusy();
            assertThat(Samples.of(context.getBean(MetricsRegistry.class)))
                    .containsExactly("portunus_store_busy_total 1");
            assertThat(context.getBean(StoreMetrics.class)).isSameAs(context.getBean(StoreMetrics.class));
        }
    }
}
