package example.opsproxy;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * The current state of a name. Its series are removed when the name is unregistered. If only the connection is lost,
 * the name is down.
 */
interface RouteMetrics {

    @MetricFamily("ops_proxy_client_up")
    void up(String clientName, BooleanSupplier connected);

    @MetricFamily("ops_proxy_connections_active")
    Gauge activeConnections(String clientName);

    @MetricFamily("ops_proxy_latency_seconds")
    void averageLatency(String clientName, Protocol protocol, DoubleSupplier seconds);

    @RemovesSeries
    void unregistered(String clientName);
}
