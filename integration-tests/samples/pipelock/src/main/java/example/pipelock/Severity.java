package example.pipelock;

/** The severity of a finding. */
enum Severity {
    MEDIUM,
    HIGH,
    CRITICAL
}
