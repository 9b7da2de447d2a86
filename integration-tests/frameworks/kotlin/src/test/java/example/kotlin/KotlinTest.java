package example.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A recorder that kapt generates. */
class KotlinTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final Store store = new Store(registry);

    private String exposed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itRecords() throws IOException {
        store.writeWhileBusy();
        assertThat(exposed()).contains("\nportunus_store_busy_total 1\n");
    }

    /** Kotlin compiles this method of the interface to an abstract one, and its body to a static method elsewhere. */
    @Test
    void aMethodWithABodyIsCalled() throws IOException {
        assertThat(StoreMetrics.class.getMethods()).noneMatch(method -> method.isDefault());
        store.writeWhileBusy(3);
        assertThat(exposed()).contains("\nportunus_store_busy_total 3\n");
    }
}
