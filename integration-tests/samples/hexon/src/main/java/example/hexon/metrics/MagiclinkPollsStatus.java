package example.hexon.metrics;

public enum MagiclinkPollsStatus {
    PENDING,
    AUTHORIZED,
    DENIED,
    EXPIRED,
    SLOW_DOWN,
    COMPLETED_ELSEWHERE,

    /** The device code is empty. */
    INVALID
}
