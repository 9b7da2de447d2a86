package example.hexon.metrics;

public enum AcmeclientIssuanceFailedErrorType {
    TIMEOUT,
    RATE_LIMIT,
    AUTHORIZATION,
    NETWORK,
    DNS,
    INVALID_REQUEST,
    NOT_FOUND,
    UNKNOWN,
    NONE
}
