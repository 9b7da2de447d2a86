package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.cdi.Store;
import example.injection.cdi.StoreMetrics;
import example.injection.cdi.StoreMetricsRecorder;
import jakarta.enterprise.inject.se.SeContainer;
import java.io.IOException;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CDI needs {@code inject = CDI}, and discovers the recorder by its annotation. */
class WeldTest {

    private final SeContainer container = new Weld().initialize();
    private final MetricsRegistry registry =
            container.select(MetricsRegistry.class).get();

    @AfterEach
    void close() {
        container.close();
    }

    /** CDI creates beans of this scope when they are first used, but a scrape before that should show zeros. */
    @Test
    void theSeriesExistFromTheStart() throws IOException {
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 0");
    }

    @Test
    void aRecorderIsInjectedWhereItsInterfaceIsAskedFor() throws IOException {
        container.select(Store.class).get().writeWhileBusy();
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
    }

    @Test
    void theInjectedObjectIsTheProxyOfOneRecorder() throws IOException {
        StoreMetrics injected = container.select(StoreMetrics.class).get();
        assertThat(injected).isInstanceOf(StoreMetricsRecorder.class);
        assertThat(injected.getClass()).isNotEqualTo(StoreMetricsRecorder.class);
        injected.busy();
        container.select(StoreMetricsRecorder.class).get().busy();
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 2");
    }
}
