package example.pipelock;

import dev.metricwright.MetricFamily;

/** Requests to servers behind Pipelock. */
interface ReverseProxyMetrics {

    /** The method is whatever a client sends; past the catalog's bound it reads {@code other}. */
    @MetricFamily("pipelock_reverse_proxy_requests_total")
    void answered(String method, int status);

    @MetricFamily("pipelock_reverse_proxy_scan_blocked_total")
    void blocked(Direction direction, Scanner reason);

    /** Which way it goes. */
    enum Direction {
        REQUEST,
        RESPONSE
    }
}
