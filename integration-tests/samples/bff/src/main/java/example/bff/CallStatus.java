package example.bff;

/** How a call to something that the BFF depends on ended. */
public enum CallStatus {
    /** With an answer. */
    SUCCESS,
    /** With an error, or not at all. */
    ERROR
}
