package example.hexon.metrics;

public enum DevicecodePollsStatus {
    /** Nobody has decided yet. */
    PENDING,

    /** The device may. */
    AUTHORIZED,

    /** The device may not. */
    DENIED,

    /** It asks too often. */
    SLOW_DOWN,

    /** The code is too old; documented, yet never counted. */
    EXPIRED
}
