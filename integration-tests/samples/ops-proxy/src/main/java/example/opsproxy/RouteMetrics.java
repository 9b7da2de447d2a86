package example.opsproxy;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** How a name fares at this moment: gone when the name is unregistered, while one that only lost its connection is down. */
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
