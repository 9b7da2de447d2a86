package dev.metricwright.catalog.rules;

import java.util.Locale;
import java.util.Optional;

/** What becomes of families that are in no catalog. */
public enum Unlisted {
    /** They fail the build. */
    ERROR(Severity.ERROR),
    /** They are told, and recorded as the methods that name them define them. */
    WARNING(Severity.WARNING),
    /** They are recorded as the methods that name them define them. */
    ALLOW(Severity.OFF);

    private final Severity severity;

    Unlisted(Severity severity) {
        this.severity = severity;
    }

    /**
     * Reads an option.
     *
     * @param word as options write it, in lower case
     * @return the option, if it is one
     */
    public static Optional<Unlisted> of(String word) {
        for (Unlisted unlisted : values()) {
            if (unlisted.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(unlisted);
            }
        }
        return Optional.empty();
    }

    /** Whether such families are recorded. */
    boolean admits() {
        return this != ERROR;
    }

    /** How much it matters that a family is in no catalog, where nothing else was asked for. */
    Severity severity() {
        return severity;
    }
}
