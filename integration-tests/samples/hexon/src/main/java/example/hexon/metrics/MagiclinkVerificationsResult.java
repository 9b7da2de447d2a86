package example.hexon.metrics;

public enum MagiclinkVerificationsResult {
    /** Agreed to sign in. */
    AUTHORIZED,

    /** Refused. */
    DENIED,

    /** Chose to sign in on this device. */
    SIGNIN_HERE
}
