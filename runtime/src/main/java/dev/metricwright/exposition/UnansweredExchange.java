package dev.metricwright.exposition;

import java.io.IOException;

/**
 * Tells the JDK's server that an exchange ended without a complete answer. The server closes the connection of an
 * exchange that throws an exception. It does not close the connection if an {@link Error} is thrown, and each such
 * connection would keep its file descriptor until the process ends.
 *
 * <p>There is one instance, which exists before it is needed: if the memory is exhausted, no exception can be created.
 */
final class UnansweredExchange extends IOException {

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could mislead
    static final UnansweredExchange INSTANCE = new UnansweredExchange();

    private static final long serialVersionUID = 1;

    private UnansweredExchange() {
        super("a scrape was not answered");
    }

    /** The place at which the only instance was created says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
