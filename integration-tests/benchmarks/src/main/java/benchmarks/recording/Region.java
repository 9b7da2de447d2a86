package benchmarks.recording;

import java.util.Locale;

/** Where it came from. */
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

    /** The label's value, for libraries that know strings only. */
    String text() {
        return text;
    }
}
