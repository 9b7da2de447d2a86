package example.bff;

import dev.metricwright.MetricsRegistry;

/**
 * All recorders of the application.
 *
 * @param http what the BFF answered
 * @param sessions sessions
 * @param tokens the tokens held for them
 * @param access who may do what
 * @param dependencies what the BFF depends on
 * @param security what was refused
 * @param background what happens between requests
 * @param browsers what browsers report
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
     * Makes the recorders.
     *
     * @param registry what holds their series
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
