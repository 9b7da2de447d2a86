package example.hexon.metrics;

public enum Endpoint {
    DIRECTORY,
    NEW_NONCE,
    NEW_ACCOUNT,
    NEW_ORDER,
    GET_ORDER,
    FINALIZE,
    GET_CERTIFICATE,
    TRUST_BUNDLE,
    REVOKE_CERT,
    TOS
}
