package example.opsproxy;

import dev.metricwright.MetricFamily;

/** Proxied requests, and their outcomes. */
interface TrafficMetrics {

    @MetricFamily("ops_proxy_connections_total")
    void routed(String clientName);

    @MetricFamily("ops_proxy_connections_failed_total")
    void connectionFailed(String clientName);

    @MetricFamily("ops_proxy_connections_bytes_tx_total")
    void sent(String clientName, long bytes);

    @MetricFamily("ops_proxy_connections_bytes_rx_total")
    void received(String clientName, long bytes);

    @MetricFamily("ops_proxy_requests_total")
    void requested(String clientName, Protocol protocol);

    @MetricFamily("ops_proxy_requests_success_total")
    void requestSucceeded(String clientName, Protocol protocol);

    @MetricFamily("ops_proxy_requests_failed_total")
    void requestFailed(String clientName, Protocol protocol);
}
