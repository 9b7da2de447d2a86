package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries that the runtime adds to the class path of applications such as these tests. */
class RuntimeDependenciesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.prometheus.client.CollectorRegistry",
                "io.prometheus.metrics.model.registry.PrometheusRegistry",
                "io.opentelemetry.api.trace.Span"
            })
    void aLibraryThatABridgeLeadsToComesOnlyWhereItIsAskedFor(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dev.metricwright.simpleclient.RegistryCollector", "dev.metricwright.prometheus.PrometheusBridge"
            })
    void aCollectorCannotBeLoadedWithoutTheClientThatItIsFor(String collector) {
        assertThatThrownBy(() -> Class.forName(collector)).isInstanceOf(NoClassDefFoundError.class);
    }
}
