package benchmarks.recording;

import java.util.Locale;

/** The outcome of a request. */
enum Outcome {
    OK,
    PARTIAL,
    NOT_FOUND,
    CONFLICT,
    DENIED,
    THROTTLED,
    INVALID,
    TIMEOUT,
    CANCELLED,
    FAILED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The label's value, for libraries that only accept strings. */
    String text() {
        return text;
    }
}
