package example.hexon.metrics;

public enum ValidInvalidResult {
    VALID,
    INVALID
}
