package benchmarks.recording;

import java.util.Locale;

/** What was asked for. */
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

    /** The label's value, for libraries that know strings only. */
    String text() {
        return text;
    }
}
