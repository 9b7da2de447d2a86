package example.hexon.metrics;

public enum DnsDnssecValidationsResult {
    VALID,
    INVALID,
    UNSIGNED
}
