package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.plain.Store;
import example.injection.plain.StoreMetricsRecorder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Without a framework, a recorder is created with {@code new}. */
class PlainTest {

    @Test
    void aRecorderIsMadeWithNew() throws IOException {
        try (MetricsRegistry registry = MetricsRegistry.create()) {
            Store store = new Store(new StoreMetricsRecorder(registry));
            assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 0");
            store.writeWhileBusy();
            assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
        }
    }

    @Test
    void itBearsNoAnnotationThatItsUserWouldHaveToSee() {
        assertThat(StoreMetricsRecorder.class.getAnnotations()).isEmpty();
        assertThat(StoreMetricsRecorder.class.getConstructors()).singleElement().satisfies(constructor -> assertThat(
                        constructor.getAnnotations())
                .isEmpty());
    }
}
