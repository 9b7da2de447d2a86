package example.hexon.metrics;

public enum SizelimitRequestsResult {
    ALLOWED,
    REJECTED
}
