package example.opsproxy;

/** What is proxied. */
public enum Protocol {
    HTTP,
    HTTPS,
    TCP
}
