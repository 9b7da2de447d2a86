package example.opsproxy;

import dev.metricwright.MetricsRegistry;

/**
 * The recorders of the listening role. A peer that only connects has none of them, and so none of their families.
 *
 * @param registry who registers
 * @param routes how each name fares
 * @param traffic what was proxied
 * @param tunnel how the connecting peers were reached
 */
record ListenerMetrics(RegistryMetrics registry, RouteMetrics routes, TrafficMetrics traffic, TunnelMetrics tunnel) {

    static ListenerMetrics in(MetricsRegistry registry) {
        return new ListenerMetrics(
                new RegistryMetricsRecorder(registry),
                new RouteMetricsRecorder(registry),
                new TrafficMetricsRecorder(registry),
                new TunnelMetricsRecorder(registry));
    }
}
