package example.hexon.metrics;

public enum AcmeclientRatelimitCheckResultsResult {
    BLOCKED,
    PASSED,
    ERROR
}
