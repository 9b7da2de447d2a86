package example.hexon.metrics;

public enum LdapPoolReconnectsReason {
    /** It was dead when taken. */
    STALE_CONNECTION,

    /** It was dead when given back. */
    STALE_ON_RELEASE
}
