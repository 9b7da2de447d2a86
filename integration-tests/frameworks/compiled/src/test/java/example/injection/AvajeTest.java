package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.avaje.Store;
import example.injection.avaje.StoreMetrics;
import io.avaje.inject.BeanScope;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Avaje Inject needs {@code inject = JAKARTA}, and nothing else. */
class AvajeTest {

    @Test
    void aRecorderIsInjectedWhereItsInterfaceIsAskedFor() throws IOException {
        try (BeanScope scope = BeanScope.builder().build()) {
            MetricsRegistry registry = scope.get(MetricsRegistry.class);
            assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 0");
            scope.get(Store.class).writeWhileBusy();
            assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
            assertThat(scope.get(StoreMetrics.class)).isSameAs(scope.get(StoreMetrics.class));
        }
    }
}
