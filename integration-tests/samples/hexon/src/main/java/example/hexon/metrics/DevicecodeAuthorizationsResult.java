package example.hexon.metrics;

public enum DevicecodeAuthorizationsResult {
    /** Let it in. */
    AUTHORIZED,

    /** Kept it out. */
    DENIED
}
