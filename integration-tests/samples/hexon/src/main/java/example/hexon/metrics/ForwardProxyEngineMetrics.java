package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Connectivity, Forward Proxy Engine. */
@Labels({"protocol", "user_id"})
public interface ForwardProxyEngineMetrics {

    /** Connections that went through the proxy. */
    @MetricFamily("forwardproxy_connections_total")
    void connected(String protocol, String userId);

    /** Bytes that the proxy passed on. */
    @MetricFamily("forwardproxy_bytes_sent_total")
    void bytesSent(String protocol, String userId, long bytes);

    /** Bytes that the proxy took in. */
    @MetricFamily("forwardproxy_bytes_received_total")
    void bytesReceived(String protocol, String userId, long bytes);

    /** How long connections lasted. */
    @MetricFamily("forwardproxy_connection_duration")
    void connectionTook(String protocol, String userId, Duration took);

    /** Connections through the proxy that failed. */
    @MetricFamily("forwardproxy_errors_total")
    @Labels({"protocol", "error"})
    void failed(String protocol, String error);

    /** Connections through the proxy that are open now. */
    @MetricFamily("forwardproxy_active_connections")
    @Labels({})
    Gauge activeConnections();
}
