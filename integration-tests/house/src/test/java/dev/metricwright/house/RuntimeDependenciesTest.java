package dev.metricwright.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.prometheus.PrometheusBridge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the runtime brings to the class path of those who depend on it, as these tests do. */
class RuntimeDependenciesTest {

    @Test
    void simpleclientComesWithIt() throws ClassNotFoundException {
        assertThat(Class.forName("io.prometheus.client.CollectorRegistry").getClassLoader())
                .isSameAs(MetricsRegistry.class.getClassLoader());
    }

    @Test
    void client1ComesOnlyWhereItIsAskedFor() {
        assertThatThrownBy(() -> Class.forName("io.prometheus.metrics.model.registry.PrometheusRegistry"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName(PrometheusBridge.class.getName()))
                .isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void itWorksWithoutClient1() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormat.OPENMETRICS.write(MetricsRegistry.create(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("# EOF\n");
    }
}
