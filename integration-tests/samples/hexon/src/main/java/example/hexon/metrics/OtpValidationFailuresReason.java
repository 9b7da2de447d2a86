package example.hexon.metrics;

public enum OtpValidationFailuresReason {
    NOT_FOUND,
    LOCKED,
    EXPIRED,
    MAX_RETRIES,
    INVALID_CODE
}
