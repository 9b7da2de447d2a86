package dev.metricwright.catalog.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters. */
public enum Severity {
    /** Fails the build. */
    ERROR,
    /** Is told. */
    WARNING,
    /** Is not looked for. */
    OFF;

    /** {@return the severity as options write it, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a severity.
     *
     * @param word as options write it, in lower case
     * @return the severity, if it is one
     */
    public static Optional<Severity> of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
