package example.hexon.metrics;

public enum AllowedBlockedStatus {
    ALLOWED,
    BLOCKED
}
