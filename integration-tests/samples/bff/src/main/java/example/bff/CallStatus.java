package example.bff;

/** The outcome of a call to a service that the BFF depends on. */
public enum CallStatus {
    /** With an answer. */
    SUCCESS,
    /** With an error, or not at all. */
    ERROR
}
