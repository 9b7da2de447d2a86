package dev.metricwright.cli.proof;

/** A finding for which no proof can be written. */
public final class NoProofException extends Exception {

    private static final long serialVersionUID = 1L;

    NoProofException(String reason) {
        super(reason);
    }

    /** {@return why there is no proof, as the end of a sentence} */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
