package example.hexon.metrics;

public enum E2oeChannelsType {
    /** Plain ECDH. */
    BASELINE,

    /** Tier 1, first time, by WebAuthn. */
    ESTABLISHED,

    /** Tier 1, bound again after the page was reloaded. */
    REBOUND,

    /** Tier 1, carried over from another origin by the relay that PRF wraps. */
    PRF_WRAPPED
}
