package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Cluster &amp; Operations, Telemetry &amp; Logging. */
public interface TelemetryLoggingMetrics {

    /** Audit entries that were written. Counted by the one goroutine that writes in the background. */
    @MetricFamily("telemetry_audit_log_entries_total")
    void auditLogEntryRecorded();

    /**
     * Audit entries that were lost because their channel was full. Counted by the one goroutine that writes in the
     * background.
     */
    @MetricFamily("telemetry_audit_dropped_total")
    void auditDropped();

    /**
     * Entries of the converging class that were written. Counted by the one goroutine that writes in the background.
     */
    @MetricFamily("telemetry_converging_log_entries_total")
    void convergingLogEntryRecorded();
}
