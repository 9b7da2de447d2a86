package example.opsproxy;

import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/**
 * The listening role and its registrations. The counters remain after a name is unregistered, because one of them
 * counts that.
 */
interface RegistryMetrics {

    @MetricFamily("ops_proxy_server_info")
    void listening();

    @MetricFamily("ops_proxy_clients_total")
    void registeredNames(LongSupplier names);

    @MetricFamily("ops_proxy_clients_connected")
    void connectedNames(LongSupplier names);

    @MetricFamily("ops_proxy_client_registrations_total")
    void registered(String clientName);

    @MetricFamily("ops_proxy_client_disconnects_total")
    void disconnected(String clientName);
}
