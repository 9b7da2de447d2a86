package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Protection, Time-Based Access Control. */
public interface TimeBasedAccessControlMetrics {

    /**
     * Requests, by what became of them. The names suggest that bypass_cidr and passed go with allowed and the others
     * with blocked; the reference does not say so, so every pair is legal.
     */
    @MetricFamily("timeaccess_requests_total")
    void requested(AllowedBlockedStatus status, TimeaccessRequestsReason reason);

    /** Time windows that applied to a request. */
    @MetricFamily("timeaccess_windows_checked")
    void windowChecked(MatchedBy matchedBy);
}
