package example.hexon.metrics;

public enum KerberosSpnegoValidationReason {
    INVALID_BASE64,
    INVALID_TOKEN,
    AUTH_FAILED,
    NO_CREDENTIALS,
    USER_DISABLED
}
