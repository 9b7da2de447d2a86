package benchmarks.recording;

import java.util.Locale;

/** The origin of a request. */
enum Region {
    AFRICA,
    ANTARCTICA,
    ARCTIC,
    ASIA,
    CARIBBEAN,
    EUROPE,
    GULF,
    NORTH_AMERICA,
    OCEANIA,
    SOUTH_AMERICA;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The label's value, for libraries that only accept strings. */
    String text() {
        return text;
    }
}
