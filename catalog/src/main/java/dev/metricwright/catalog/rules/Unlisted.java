package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/** The treatment of families that are not in a catalog. */
public enum Unlisted {
    /** They fail the build. */
    ERROR(Severity.ERROR),
    /** They are reported, and are recorded as the methods that name them define them. */
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
     * @param word the option as users write it, in lower case
     * @return the option; empty if the word is not one
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

    /** The default severity of the rule that a family must be in a catalog. */
    Severity severity() {
        return severity;
    }
}
