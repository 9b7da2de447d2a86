package example.hexon.metrics;

public enum ProxyCacheHitsType {
    /** Not modified, headers alone. */
    _304,

    /** The whole answer. */
    FULL
}
