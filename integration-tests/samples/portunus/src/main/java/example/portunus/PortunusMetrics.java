package example.portunus;

import dev.metricwright.MetricsRegistry;

/**
 * All recorders of the application.
 *
 * @param server the server as a whole
 * @param rules the traffic of rules
 * @param sni routing by server name
 * @param limits refused and delayed traffic
 * @param quotas monthly budgets
 */
public record PortunusMetrics(
        ServerMetrics server, RuleMetrics rules, SniMetrics sni, RateLimitMetrics limits, QuotaMetrics quotas) {

    /**
     * Creates the recorders.
     *
     * @param registry the registry that holds their series
     * @return the recorders
     */
    public static PortunusMetrics in(MetricsRegistry registry) {
        return new PortunusMetrics(
                new ServerMetricsRecorder(registry),
                new RuleMetricsRecorder(registry),
                new SniMetricsRecorder(registry),
                new RateLimitMetricsRecorder(registry),
                new QuotaMetricsRecorder(registry));
    }
}
