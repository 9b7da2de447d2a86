package example.hexon.metrics;

public enum OriginMatch {
    /** Set up on the origin that authenticates. */
    AUTH,

    /** Set up on another origin, through the relay that PRF wraps. */
    CROSS_ORIGIN
}
