package example.hexon.metrics;

/** What chose the window. */
public enum MatchedBy {
    CIDR,
    COUNTRY,
    DEFAULT
}
