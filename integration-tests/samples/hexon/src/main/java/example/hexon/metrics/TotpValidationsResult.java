package example.hexon.metrics;

public enum TotpValidationsResult {
    VALID,
    INVALID,
    REPLAY,
    CLOCK_BACKWARD
}
