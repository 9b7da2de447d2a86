package example.hexon.metrics;

public enum MemoryStorageEvictionsReason {
    EXPIRED,
    COLD
}
