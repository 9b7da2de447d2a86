package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.metricwright.MetricsRegistry;
import example.injection.guice.Store;
import example.injection.guice.StoreMetrics;
import example.injection.guice.StoreModule;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Guice 7 needs {@code inject = JAKARTA}, and one binding. */
class GuiceTest {

    private final Injector injector = Guice.createInjector(new StoreModule());
    private final MetricsRegistry registry = injector.getInstance(MetricsRegistry.class);

    @Test
    void aRecorderIsInjectedWhereItsInterfaceIsAskedFor() throws IOException {
        Store store = injector.getInstance(Store.class);
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 0");
        store.writeWhileBusy();
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
    }

    @Test
    void thereIsOne() {
        assertThat(injector.getInstance(StoreMetrics.class)).isSameAs(injector.getInstance(StoreMetrics.class));
    }
}
