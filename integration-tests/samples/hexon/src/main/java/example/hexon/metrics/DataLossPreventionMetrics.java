package example.hexon.metrics;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Protection, Data Loss Prevention. */
public interface DataLossPreventionMetrics {

    /** Bodies that were looked through. */
    @MetricFamily("dlp_scanned")
    void scanned(String direction, String contentType);

    /** Finds in bodies. */
    @MetricFamily("dlp_violations")
    void violated(String detector, String action, String direction);

    /** Requests and responses that were stopped. */
    @MetricFamily("dlp_blocked")
    void blocked(String direction);

    /** Bodies in which something was blacked out. */
    @MetricFamily("dlp_redacted")
    void redacted(String direction);

    /** Bodies that were not looked through. */
    @MetricFamily("dlp_skipped")
    void skipped(String reason, String direction);

    /** How long it took to look through a body. */
    @MetricFamily(
            value = "dlp_scan_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1000, 5000, 10000})
    void scanTook(String direction, Duration took);
}
