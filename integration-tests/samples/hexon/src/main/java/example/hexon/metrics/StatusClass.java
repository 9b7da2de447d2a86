package example.hexon.metrics;

/** Class of the status, or error. */
public enum StatusClass {
    _2XX,
    _3XX,
    _4XX,
    _5XX,
    ERROR
}
