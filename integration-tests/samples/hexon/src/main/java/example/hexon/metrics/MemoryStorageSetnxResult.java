package example.hexon.metrics;

public enum MemoryStorageSetnxResult {
    SET,
    EXISTS
}
