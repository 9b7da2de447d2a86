package example.hexon.metrics;

public enum RadiusErrorsReason {
    /** RADSEC could not agree on TLS. */
    TLS_HANDSHAKE,

    /** HXEP was refused because the server asks this client for a certificate. */
    HXEP_MTLS_CONFLICT,

    /** The packet is shorter than 20 or longer than 4096. */
    INVALID_FRAME,

    /** The body of a RADSEC frame broke off. */
    INCOMPLETE_FRAME,

    /** Too many from one server; dropped in silence. */
    RATE_LIMIT,

    /** Too many logins at a time; dropped in silence. */
    CONCURRENT_LIMIT,

    /** The packet makes no sense, or its authenticator is wrong. */
    PARSE_ERROR,

    /** The state of an MFA challenge is wrong or too old. */
    INVALID_STATE,

    /** The answer to an MFA challenge came through another server. */
    NAS_MISMATCH
}
