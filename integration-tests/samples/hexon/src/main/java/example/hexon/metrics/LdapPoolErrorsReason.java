package example.hexon.metrics;

public enum LdapPoolErrorsReason {
    /** The pool is not ready yet. */
    NOT_INITIALIZED,

    /** The pool is closed. */
    POOL_CLOSED,

    /** A reconnect found no configuration. */
    CONFIG_UNAVAILABLE,

    /** A reconnect did not work. */
    RECONNECT_FAILED,

    /** No connection came free in time. */
    TIMEOUT
}
