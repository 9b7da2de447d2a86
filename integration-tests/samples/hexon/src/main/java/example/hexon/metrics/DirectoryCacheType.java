package example.hexon.metrics;

/** All of it, or what changed. */
public enum DirectoryCacheType {
    FULL,
    DELTA
}
