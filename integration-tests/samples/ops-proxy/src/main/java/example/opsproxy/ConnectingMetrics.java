package example.opsproxy;

import dev.metricwright.MetricFamily;

/**
 * The connecting role. It has one metric, which says that a peer has this role; all others are recorded by the other
 * peer.
 */
interface ConnectingMetrics {

    @MetricFamily("ops_proxy_client_info")
    void connecting();
}
