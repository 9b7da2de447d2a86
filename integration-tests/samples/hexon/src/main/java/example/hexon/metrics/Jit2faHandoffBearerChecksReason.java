package example.hexon.metrics;

public enum Jit2faHandoffBearerChecksReason {
    AUDIENCE_MISMATCH,
    TOKEN_NOT_DPOP_BOUND,
    MISSING_DPOP_HEADER,
    DPOP_VALIDATOR_ERROR,
    DPOP_PROOF_INVALID,
    DPOP_JKT_MISMATCH
}
