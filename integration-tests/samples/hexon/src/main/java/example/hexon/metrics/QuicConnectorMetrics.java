package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Connectivity, QUIC Connector. */
public interface QuicConnectorMetrics {

    /** Connections that connectors made. */
    @MetricFamily("connectors_connections_total")
    void connected();

    /** Connections of connectors that are open now. */
    @MetricFamily("connectors_connections_active")
    Gauge connectionsActive();

    /** Connections of connectors that were turned away. */
    @MetricFamily("connectors_connections_rejected")
    void connectionRejected(String reason);

    /** How long connections of connectors lasted. */
    @MetricFamily("connectors_connection_duration")
    void connectionTook(String siteId, Duration took);

    /** Logins of connectors that succeeded. */
    @MetricFamily("connectors_auth_success_total")
    void authSucceeded(String siteId);

    /** Logins of connectors that failed. */
    @MetricFamily("connectors_auth_failures_total")
    void authFailed(String siteId, String reason);

    /** Connectors of a site that are there now. */
    @MetricFamily("connectors_instances_active")
    Gauge instancesActive(String siteId);

    /** How long a heartbeat took to return. */
    @MetricFamily("connectors_heartbeat_latency")
    void heartbeatTook(String siteId, Duration took);

    /** Attempts to reach a backend through the tunnel. */
    @MetricFamily("connectors_dials_total")
    void dialed(String siteId);

    /** Attempts that reached the backend. */
    @MetricFamily("connectors_dials_success_total")
    void dialSucceeded(String siteId);

    /** Attempts that did not reach the backend. */
    @MetricFamily("connectors_dials_errors_total")
    void dialFailed(String siteId, String reason);

    /** How long it took to reach a backend. */
    @MetricFamily("connectors_dial_latency")
    void dialTook(String siteId, Duration took);

    /** QUIC streams that are open now. */
    @MetricFamily("connectors_streams_active")
    Gauge streamsActive();

    /** Connectors that were sent elsewhere to spread the load. */
    @MetricFamily("connectors_rebalance_reject_total")
    void rebalanceRejected(String siteId);

    /** Connectors that were kept after the load was looked at. */
    @MetricFamily("connectors_rebalance_accept_total")
    void rebalanceAccepted(String siteId);

    /** Requests that were to be passed to another node, over TCP. */
    @MetricFamily("connectors_forward_total")
    void forwarded(String siteId, String target);

    /** Requests that were passed to another node. */
    @MetricFamily("connectors_forward_success_total")
    void forwardSucceeded(String siteId, String target);

    /** Requests that could not be passed to another node. */
    @MetricFamily("connectors_forward_errors_total")
    void forwardFailed(String siteId, String target);

    /** How long it took to pass a request to another node. */
    @MetricFamily("connectors_forward_latency")
    void forwardTook(String siteId, String target, Duration took);

    /** Requests that this node handled itself. */
    @MetricFamily("connectors_forward_local_total")
    void forwardLocalRecorded(String siteId);

    /** Requests that this node wanted another to relay, over QUIC. */
    @MetricFamily("connectors_relay_total")
    void relayed(String siteId, String target);

    /** Requests that this node relayed for another. */
    @MetricFamily("connectors_relay_served")
    void relayServed(String siteId, String target);

    /** Relayed requests that got through. */
    @MetricFamily("connectors_relay_success_total")
    void relaySucceeded(String siteId, String target);

    /** Relayed requests that failed. */
    @MetricFamily("connectors_relay_errors_total")
    void relayFailed(String siteId, String reason);

    /** Connections for relaying that were refused at their login. */
    @MetricFamily("connectors_relay_rejected_total")
    void relayRejected(String reason);
}
