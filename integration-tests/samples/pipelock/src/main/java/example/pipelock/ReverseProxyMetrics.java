package example.pipelock;

import dev.metricwright.MetricFamily;

/** Requests to servers behind Pipelock. */
interface ReverseProxyMetrics {

    /** The method can be any text from a client; above the catalog's bound it is recorded under {@code other}. */
    @MetricFamily("pipelock_reverse_proxy_requests_total")
    void answered(String method, int status);

    @MetricFamily("pipelock_reverse_proxy_scan_blocked_total")
    void blocked(Direction direction, Scanner reason);

    /** The direction of the traffic. */
    enum Direction {
        REQUEST,
        RESPONSE
    }
}
