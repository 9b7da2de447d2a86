package example.hexon.metrics;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Protection, Web Application Firewall. */
public interface WebApplicationFirewallMetrics {

    /** Requests that were inspected. */
    @MetricFamily("waf_requests")
    void requested(String blocked, String method);

    /** Requests that a rule stopped. */
    @MetricFamily("waf_blocked")
    void blocked(String ruleId, String path, String action);

    /** Requests that no rule objected to. */
    @MetricFamily("waf_passed")
    void passed(String path);

    /** Requests of routes for which the firewall is off. */
    @MetricFamily("waf_bypassed")
    void bypassed(String path);

    /** Requests that were refused for too large a body. */
    @MetricFamily("waf_body_too_large")
    void bodyTooLargeRecorded(String path);

    /** How long inspections took. */
    @MetricFamily(
            value = "waf_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1000, 5000, 10000})
    void took(String blocked, String method, Duration took);
}
