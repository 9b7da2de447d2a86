package example.hexon.metrics;

public enum TimeaccessRequestsReason {
    BYPASS_CIDR,
    PASSED,
    DAY_DENIED,
    DAY_NOT_ALLOWED,
    HOURS_DENIED,
    HOURS_NOT_ALLOWED
}
