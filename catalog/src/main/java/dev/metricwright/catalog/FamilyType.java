package dev.metricwright.catalog;

import java.util.Locale;
import java.util.Optional;

/** The type of a metric family. */
public enum FamilyType {
    /** A total that only grows. */
    COUNTER,
    /** A value that goes up and down. */
    GAUGE,
    /** A distribution over buckets. */
    HISTOGRAM,
    /** Facts in labels, with the value 1. */
    INFO;

    /**
     * Reads a type.
     *
     * @param word the type as a catalog writes it, in lower case
     * @return the type; empty if the word is not a type
     */
    public static Optional<FamilyType> of(String word) {
        for (FamilyType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@return the type with its article, for messages} */
    public String described() {
        return this == INFO ? "an info family" : "a " + word();
    }

    /** {@return the type as a catalog writes it, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
