package dev.metricwright.catalog.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The importance of a finding. */
public enum Severity {
    /** Fails the build. */
    ERROR,
    /** Is reported. */
    WARNING,
    /** Is not reported. */
    OFF;

    /** {@return the severity as options write it, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a severity.
     *
     * @param word the severity as options write it, in lower case
     * @return the severity; empty if the word is not one
     */
    public static Optional<Severity> of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
