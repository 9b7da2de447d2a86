package example.opsproxy;

import dev.metricwright.MetricFamily;

/** The connecting role: that a peer has it is all there is to tell, the rest is seen from the other end. */
interface ConnectingMetrics {

    @MetricFamily("ops_proxy_client_info")
    void connecting();
}
