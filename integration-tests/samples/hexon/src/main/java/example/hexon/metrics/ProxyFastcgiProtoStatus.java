package example.hexon.metrics;

public enum ProxyFastcgiProtoStatus {
    /** It cannot multiplex. */
    CANT_MPX,

    /** It has too much to do. */
    OVERLOADED,

    /** It does not know the role. */
    UNKNOWN_ROLE
}
