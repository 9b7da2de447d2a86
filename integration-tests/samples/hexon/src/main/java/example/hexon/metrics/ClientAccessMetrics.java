package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Connectivity, Client Access (HexonClient). */
public interface ClientAccessMetrics {

    /** QUIC connections that were taken. */
    @MetricFamily("clientaccess_connections_total")
    void connected();

    /** QUIC connections that are open now. */
    @MetricFamily("clientaccess_connections_active")
    Gauge connectionsActive();

    /** Connections that were turned away before the login. */
    @MetricFamily("clientaccess_connections_rejected")
    void connectionRejected(String reason);

    /** How long connections lasted. */
    @MetricFamily("clientaccess_connection_duration")
    void connectionTook(Duration took);

    /** How long connections lasted. */
    @MetricFamily("clientaccess_connection_duration")
    void connectionTookWithUsername(String username, Duration took);

    /** Logins that succeeded. */
    @MetricFamily("clientaccess_auth_success_total")
    void authSucceeded();

    /** Logins that succeeded. */
    @MetricFamily("clientaccess_auth_success_total")
    void authSucceededWithUsername(String username);

    /** Logins that failed. */
    @MetricFamily("clientaccess_auth_failures_total")
    void authFailed(String reason);

    /** Clients that are registered now. */
    @MetricFamily("clientaccess_clients_active")
    Gauge clientsActive();

    /** How long a heartbeat took to return, unsmoothed. */
    @MetricFamily("clientaccess_heartbeat_latency")
    void heartbeatTook(Duration took);

    /** How long a heartbeat took to return, unsmoothed. */
    @MetricFamily("clientaccess_heartbeat_latency")
    void heartbeatTookWithUsername(String username, Duration took);

    /** Requests to reach a backend. */
    @MetricFamily("clientaccess_dials_total")
    void dialed();

    /** Requests to reach a backend that the access rules refused. */
    @MetricFamily("clientaccess_dials_denied_total")
    void dialDenied();

    /** Requests to reach a backend that got there. */
    @MetricFamily("clientaccess_dials_success_total")
    void dialSucceeded();

    /** Requests to reach a backend that failed: refused there, or timed out. */
    @MetricFamily("clientaccess_dials_errors_total")
    void dialFailed();

    /** How long it took to reach a backend. */
    @MetricFamily("clientaccess_dial_latency")
    void dialTook(Duration took);

    /** QUIC streams to backends that are open now. */
    @MetricFamily("clientaccess_streams_active")
    Gauge streamsActive();

    /** DNS queries that were handled. */
    @MetricFamily("clientaccess_dns_queries_total")
    void dnsQueried();
}
