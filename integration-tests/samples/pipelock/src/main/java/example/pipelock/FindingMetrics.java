package example.pipelock;

import dev.metricwright.MetricFamily;

/** Findings in tool calls, addresses of coins, and files. */
interface FindingMetrics {

    @MetricFamily("pipelock_chain_detections_total")
    void chainDetected(ToolChain pattern, Severity severity, Action action);

    @MetricFamily("pipelock_address_findings_total")
    void addressFound(String chain, AddressVerdict verdict);

    @MetricFamily("pipelock_file_sentry_findings_total")
    void secretWritten(SecretPattern pattern, Severity severity, String agent);

    /** The kind of address. */
    enum AddressVerdict {
        LOOKALIKE,
        UNKNOWN
    }
}
