package example.hexon.metrics;

public enum HandoffEntryNotDpopBoundReason {
    MISSING_RETURN_URL,
    INVALID_RETURN_URL,
    MISSING_DPOP_JKT,
    INVALID_DPOP_JKT
}
