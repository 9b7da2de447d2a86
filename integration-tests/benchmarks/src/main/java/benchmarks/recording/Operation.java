package benchmarks.recording;

import java.util.Locale;

/** The kind of request. */
enum Operation {
    LIST,
    GET,
    CREATE,
    REPLACE,
    PATCH,
    DELETE,
    SEARCH,
    WATCH,
    EXPORT,
    IMPORT;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The label's value, for libraries that only accept strings. */
    String text() {
        return text;
    }
}
