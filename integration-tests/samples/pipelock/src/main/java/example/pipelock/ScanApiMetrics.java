package example.pipelock;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import dev.metricwright.Timing;

/** The scan API. */
interface ScanApiMetrics {

    @MetricFamily("pipelock_scan_api_requests_total")
    void answered(Kind kind, Decision decision, int statusCode);

    @MetricFamily(
            value = "pipelock_scan_api_duration_seconds",
            buckets = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10})
    Timing answering(Kind kind);

    @MetricFamily("pipelock_scan_api_findings_total")
    void found(Kind kind, Scanner scanner, Severity severity);

    @MetricFamily("pipelock_scan_api_errors_total")
    void failed(Kind kind, ErrorCode errorCode);

    @MetricFamily("pipelock_scan_api_inflight_requests")
    Gauge inflight();

    /** What is to be scanned. */
    enum Kind {
        URL,
        TEXT
    }

    /** What a caller is told to do with it. */
    enum Decision {
        ALLOW,
        DENY
    }

    /** Why something cannot be scanned. */
    enum ErrorCode {
        EMPTY,
        TOO_LARGE,
        INVALID_URL
    }
}
