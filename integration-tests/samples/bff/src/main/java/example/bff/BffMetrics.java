package example.bff;

import dev.metricwright.MetricsRegistry;

/**
 * All recorders of the application.
 *
 * @param http answers of the BFF
 * @param sessions sessions
 * @param tokens the tokens of the sessions
 * @param access access decisions
 * @param dependencies services that the BFF depends on
 * @param security refused requests
 * @param background work between requests
 * @param browsers reports of browsers
 */
record BffMetrics(
        HttpMetrics http,
        SessionMetrics sessions,
        TokenMetrics tokens,
        AccessMetrics access,
        DependencyMetrics dependencies,
        SecurityMetrics security,
        BackgroundMetrics background,
        PublicMetrics browsers) {

    /**
     * Creates the recorders.
     *
     * @param registry the registry that holds their series
     * @return the recorders
     */
    static BffMetrics in(MetricsRegistry registry) {
        return new BffMetrics(
                new HttpMetricsRecorder(registry),
                new SessionMetricsRecorder(registry),
                new TokenMetricsRecorder(registry),
                new AccessMetricsRecorder(registry),
                new DependencyMetricsRecorder(registry),
                new SecurityMetricsRecorder(registry),
                new BackgroundMetricsRecorder(registry),
                new PublicMetricsRecorder(registry));
    }
}
