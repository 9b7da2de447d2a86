package example.hexon.metrics;

public enum OidcRpStateValidationFailuresReason {
    DECRYPTION_FAILED,
    VERSION_MISMATCH,
    STATE_EXPIRED,
    SESSION_NOT_FOUND,
    STATE_MISMATCH,
    CSRF_MISMATCH
}
