package example.hexon.metrics;

public enum Version {
    STABLE,
    CANARY
}
