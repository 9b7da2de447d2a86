package example.hexon.metrics;

public enum Jit2faOtpVerificationsResult {
    SUCCESS,
    INVALID,
    EXPIRED,
    MAX_RETRIES,
    ERROR
}
