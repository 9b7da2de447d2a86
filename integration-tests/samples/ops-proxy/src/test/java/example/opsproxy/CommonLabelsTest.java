package example.opsproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process without its common labels fails when it starts, so the mistake is not first seen on a dashboard. */
class CommonLabelsTest {

    private static final Map<String, Function<MetricsRegistry, Object>> RECORDERS = Map.of(
            "ConnectingMetrics", ConnectingMetricsRecorder::new,
            "RegistryMetrics", RegistryMetricsRecorder::new,
            "RouteMetrics", RouteMetricsRecorder::new,
            "TrafficMetrics", TrafficMetricsRecorder::new,
            "TunnelMetrics", TunnelMetricsRecorder::new);

    static Set<String> names() {
        return RECORDERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noRecorderIsMadeWhereNeitherIsSaid(String name) {
        MetricsRegistry registry = MetricsRegistry.create();
        assertThatThrownBy(() -> RECORDERS.get(name).apply(registry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("example.opsproxy." + name
                        + " needs the common labels node and pod, which the MetricsRegistry lacks;"
                        + " build it with MetricsRegistry.builder().common(\"node\", …).common(\"pod\", …)");
        assertThat(registry.families()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noRecorderIsMadeWhereThePodIsNotSaid(String name) {
        MetricsRegistry registry =
                MetricsRegistry.builder().common("node", "node-a").build();
        assertThatThrownBy(() -> RECORDERS.get(name).apply(registry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("example.opsproxy." + name + " needs the common label pod, which the MetricsRegistry lacks;"
                        + " build it with MetricsRegistry.builder().common(\"pod\", …)");
        assertThat(registry.families()).isEmpty();
    }
}
