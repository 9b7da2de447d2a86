package example.opsproxy;

import dev.metricwright.MetricsRegistry;

/**
 * The recorders of the listening role. A peer that only connects does not create them, and does not expose
 * their families.
 *
 * @param registry registrations
 * @param routes the state of each name
 * @param traffic proxied requests
 * @param tunnel connections to the connecting peers
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
