package example.hexon.metrics;

public enum Channel {
    EMAIL,
    WEBHOOK
}
