package example.hexon.metrics;

public enum ProxyFastcgiPoolResult {
    HIT,
    FRESH,
    RETRY
}
