package example.hexon.metrics;

public enum MemoryStorageGetsResult {
    HIT,
    MISS,
    COLD_HIT,
    DECODE_ERROR,
    EXPIRED
}
