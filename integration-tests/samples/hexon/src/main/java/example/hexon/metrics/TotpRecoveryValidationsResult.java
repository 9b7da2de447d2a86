package example.hexon.metrics;

public enum TotpRecoveryValidationsResult {
    VALID,
    INVALID,
    NO_CODES
}
