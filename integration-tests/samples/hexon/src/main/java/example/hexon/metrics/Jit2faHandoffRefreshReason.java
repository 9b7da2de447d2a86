package example.hexon.metrics;

public enum Jit2faHandoffRefreshReason {
    DISABLED,
    PARSE_ERROR,
    MISSING_TOKEN,
    INVALID_TOKEN,
    WRONG_AUDIENCE,
    NOT_DPOP_BOUND,
    MISSING_DPOP,
    DPOP_INVALID,
    DPOP_MISMATCH,
    MISSING_AUTH_TIME,
    MAX_SESSION,
    MINT_FAILED
}
