package example.pipelock;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Plain HTTP requests, and secrets found in them. */
interface RequestMetrics {

    @MetricFamily("pipelock_requests_total")
    void decided(Verdict result);

    @MetricFamily(
            value = "pipelock_request_duration_seconds",
            buckets = {0.01, 0.05, 0.1, 0.5, 1, 5, 10})
    void took(Duration took);

    @MetricFamily("pipelock_scanner_hits_total")
    void blockedBy(Scanner scanner);

    @MetricFamily("pipelock_header_dlp_hits_total")
    void secretInHeader(Action action);

    @MetricFamily("pipelock_body_dlp_hits_total")
    void secretInBody(Action action);
}
