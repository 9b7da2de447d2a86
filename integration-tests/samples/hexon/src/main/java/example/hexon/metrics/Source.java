package example.hexon.metrics;

/** Where the certificate came from. */
public enum Source {
    STATIC,
    ACME,
    ACMECLIENT
}
