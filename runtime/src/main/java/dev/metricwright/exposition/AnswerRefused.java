package dev.metricwright.exposition;

import java.io.IOException;

/** A scrape is refused. The message is the text of the answer. */
final class AnswerRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    /** Refuses a scrape that may succeed later. */
    AnswerRefused(String message) {
        this(503, message);
    }

    AnswerRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** A refusal is not a failure, and many may happen at the same time. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
