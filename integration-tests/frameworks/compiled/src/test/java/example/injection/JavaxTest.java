package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.javax.DaggerStoreComponent;
import example.injection.javax.StoreComponent;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A framework that uses {@code javax.inject} needs {@code inject = JAVAX}, and one binding. */
class JavaxTest {

    @Test
    void aRecorderIsInjectedWhereItsInterfaceIsAskedFor() throws IOException {
        MetricsRegistry registry = MetricsRegistry.create();
        StoreComponent component = DaggerStoreComponent.factory().create(registry);
        component.store().writeWhileBusy();
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
        assertThat(component.metrics()).isSameAs(component.metrics());
    }
}
