package example.hexon.metrics;

public enum MemoryStorageTouchesResult {
    HIT,
    MISS,
    EXPIRED
}
