package example.portunus;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;
import java.time.Duration;

/** Refused and delayed traffic: a series for each rule, and one for each owner over all rules, whose rule is empty. */
@Labels({"client", "rule", "owner"})
public interface RateLimitMetrics {

    @MetricFamily("portunus_rate_limit_reject_total")
    @Labels({"client", "rule", "owner", "reason"})
    void rejected(String client, String rule, String owner, RejectReason reason);

    @MetricFamily("portunus_rate_limit_reject_total")
    @Labels({"client", "rule=", "owner", "reason"})
    void ownerRejected(String client, String owner, RejectReason reason);

    @MetricFamily("portunus_rate_limit_throttle_seconds_total")
    @Labels({"client", "rule", "owner", "direction"})
    void throttled(String client, String rule, String owner, Direction direction, Duration held);

    @MetricFamily("portunus_rate_limit_throttle_seconds_total")
    @Labels({"client", "rule=", "owner", "direction"})
    void ownerThrottled(String client, String owner, Direction direction, Duration held);

    @MetricFamily("portunus_rate_limit_active_connections")
    Gauge activeConnections(String client, String rule, String owner);

    @MetricFamily("portunus_rate_limit_active_connections")
    @Labels({"client", "rule=", "owner"})
    Gauge ownerActiveConnections(String client, String owner);

    @RemovesSeries
    void ruleRemoved(String client, String rule, String owner);

    /** The limit that refused a connection or flow. */
    enum RejectReason {
        CONN_CONCURRENT,
        CONN_RATE,
        UDP_FLOW_RATE,
        OWNER_CONCURRENT,
        OWNER_CONN_RATE,
        OWNER_UDP_FLOW_RATE
    }

    /** The direction of traffic, as seen by the client. */
    enum Direction {
        IN,
        OUT
    }
}
