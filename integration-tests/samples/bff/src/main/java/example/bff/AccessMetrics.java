package example.bff;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Access decisions: ForwardAuth checks, and requests to the policy decision point. */
public interface AccessMetrics {

    @MetricFamily("bff_auth_requests_total")
    void asked();

    @MetricFamily(
            value = "bff_forwardauth_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1_000, 10_000})
    void checkTook(Duration took);

    @MetricFamily("bff_authz_requests_total")
    void decided(String resource, Action action, Decision decision);

    @MetricFamily(
            value = "bff_authz_latency_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 10})
    void decisionTook(String resource, Duration took);

    /** The action on a resource. */
    enum Action {
        READ,
        WRITE
    }

    /** The decision. */
    enum Decision {
        ALLOW,
        DENY
    }
}
