package example.hexon.metrics;

/** HTTP status of the answer. */
public enum StatusCode {
    _429,
    _503,
    OTHER
}
