package example.pipelock;

/** How grave a finding is. */
enum Severity {
    MEDIUM,
    HIGH,
    CRITICAL
}
