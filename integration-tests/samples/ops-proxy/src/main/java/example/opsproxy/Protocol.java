package example.opsproxy;

/** The protocols of proxied requests. */
public enum Protocol {
    HTTP,
    HTTPS,
    TCP
}
