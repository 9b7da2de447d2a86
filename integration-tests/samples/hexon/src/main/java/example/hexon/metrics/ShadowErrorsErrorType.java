package example.hexon.metrics;

public enum ShadowErrorsErrorType {
    /** The copy could not be made. */
    REQUEST_CREATION,

    /** No answer in time. */
    TIMEOUT,

    /** The shadow was not reached. */
    NETWORK
}
