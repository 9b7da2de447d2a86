package example.hexon.metrics;

import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Reverse Proxy, Load Balancer. */
public interface LoadBalancerMetrics {

    /** Backend pools that were set up, by how they balance. */
    @MetricFamily("loadbalancer_pools_created")
    void poolCreated(String strategy);

    /** Backend pools that were taken down. */
    @MetricFamily("loadbalancer_pools_deleted")
    void poolDeleted();

    /** Choices of a backend that found one. */
    @MetricFamily("loadbalancer_selects")
    void selected(String poolId, String strategy);

    /** Choices of a backend that found none, by why. */
    @MetricFamily("loadbalancer_select_failures")
    void selectFailed(String poolId, LoadbalancerSelectFailuresReason reason);

    /** How long it takes to choose a backend. */
    @MetricFamily("loadbalancer_select_latency")
    void selectTook(String poolId, Duration took);

    /** Health checks that ran, by what they found. */
    @MetricFamily("loadbalancer_health_checks")
    void healthChecked(String poolId, boolean healthy);

    /**
     * How often the circuit of a backend went from one state to another. The label protocol is there only where
     * circuits are kept per protocol. Of the states, the reference names open alone, in an alert.
     */
    @MetricFamily("loadbalancer_circuit_state_changes")
    void circuitStateChanged(String poolId, String backendId, String fromState, String toState);

    /**
     * How often the circuit of a backend went from one state to another. The label protocol is there only where
     * circuits are kept per protocol. Of the states, the reference names open alone, in an alert.
     */
    @MetricFamily("loadbalancer_circuit_state_changes")
    void circuitStateChangedWithProtocol(
            String poolId, String backendId, String fromState, String toState, String protocol);

    /** Circuits that someone reset by hand. */
    @MetricFamily("loadbalancer_circuit_resets")
    void circuitReset(String poolId, String backendId);

    /** Connections to a backend that were made. */
    @MetricFamily("loadbalancer_connections_opened")
    void connectionOpened(String poolId, String backendId);

    /** Connections to a backend that ended. */
    @MetricFamily("loadbalancer_connections_closed")
    void connectionClosed(String poolId, String backendId);

    /** Connections to a backend that are open now. */
    @MetricFamily("loadbalancer_active_connections")
    Gauge activeConnections(String poolId, String backendId);

    /** How long connections to a backend last. */
    @MetricFamily("loadbalancer_connection_duration")
    void connectionTook(String poolId, String backendId, Duration took);

    /** Bytes that went to a backend. */
    @MetricFamily("loadbalancer_bytes_sent")
    Counter bytesSent(String poolId, String backendId);

    /** Bytes that came from a backend. */
    @MetricFamily("loadbalancer_bytes_recv")
    Counter bytesReceived(String poolId, String backendId);

    /** Requests that the rate limit let through. One figure for a whole pool. */
    @MetricFamily("loadbalancer_rate_limit_allowed")
    void rateLimitAllowed(String poolId);

    /**
     * Requests that the rate limit turned away. One figure for a whole pool. With rate_limit_per_user = true, who was
     * refused stands in the log only: look for 'rate limit exceeded', which carries the user_id.
     */
    @MetricFamily("loadbalancer_rate_limit_denied")
    void rateLimitDenied(String poolId);

    /** Backends that were put aside because they stood out, by the test they failed. */
    @MetricFamily("loadbalancer_outlier_ejections")
    void outlierEjected(String poolId, String backendId, LoadbalancerOutlierEjectionsReason reason);

    /** Backends that came back by themselves when their time aside was over. */
    @MetricFamily("loadbalancer_outlier_readmissions")
    void outlierReadmitted(String poolId, String backendId);

    /** Backends that someone brought back by hand. */
    @MetricFamily("loadbalancer_outlier_manual_uneject")
    void outlierReadmittedByHand(String poolId, String backendId);

    /** Host names that DNS could not resolve. */
    @MetricFamily("loadbalancer_dns_discovery_failures")
    void dnsDiscoveryFailed(String poolId, String hostname);

    /** How often DNS gave a pool other backends. */
    @MetricFamily("loadbalancer_dns_discovery_updates")
    void dnsDiscoveryUpdated(String poolId, String hostname);
}
