package dev.metricwright.cli.promql;

/**
 * An error in an expression that is not valid PromQL. Its message names the position, what is wrong there, and what to
 * write.
 */
public final class PromqlException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Position position;
    private final String problem;

    PromqlException(Position position, String problem) {
        super(position + ": " + problem);
        this.position = position;
        this.problem = problem;
    }

    /** {@return the position of the error in the expression} */
    public Position position() {
        return position;
    }

    /** {@return what is wrong and what to write, without the position} */
    public String problem() {
        return problem;
    }
}
