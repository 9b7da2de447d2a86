package example.hexon.metrics;

public enum Jit2faHandoffMintsReason {
    REVALIDATE_FAILED,
    MALFORMED_RETURN_URL,
    MISSING_IDENTITY,
    MISSING_DPOP_JKT,
    OIDC_ERROR
}
