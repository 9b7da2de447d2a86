package example.hexon.metrics;

public enum MemoryStorageSyncGetsResult {
    HIT,
    MISS,
    KV_HIT,
    DECODE_ERROR,
    EXPIRED
}
