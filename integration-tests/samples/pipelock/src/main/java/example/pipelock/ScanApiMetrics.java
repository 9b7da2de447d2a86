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

    /** The kind of text to scan. */
    enum Kind {
        URL,
        TEXT
    }

    /** The decision that a caller receives. */
    enum Decision {
        ALLOW,
        DENY
    }

    /** The reasons why a text cannot be scanned. */
    enum ErrorCode {
        EMPTY,
        TOO_LARGE,
        INVALID_URL
    }
}
