package example.hexon.metrics;

public enum SessionsValidationsFailedReason {
    STORAGE_ERROR,
    WAIT_ERROR,
    NOT_FOUND,
    INVALID_TYPE
}
