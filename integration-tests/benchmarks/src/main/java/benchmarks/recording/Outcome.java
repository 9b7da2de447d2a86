package benchmarks.recording;

import java.util.Locale;

/** How it ended. */
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

    /** The label's value, for libraries that know strings only. */
    String text() {
        return text;
    }
}
