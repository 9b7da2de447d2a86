package example.hexon.metrics;

/** How they authenticated. */
public enum Method {
    PASSWORD,
    X509,
    NONE
}
