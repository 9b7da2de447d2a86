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
    INFO,
    /** A distribution by its quantiles, which the process computes. It is described only, not recorded. */
    SUMMARY,
    /** States, each with the value 1 if it holds and 0 if not. It is described only, not recorded. */
    STATESET,
    /** Values whose type is not known. It is described only, not recorded. */
    UNKNOWN;

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
        return switch (this) {
            case INFO -> "an info family";
            case UNKNOWN -> "a family of unknown type";
            case COUNTER, GAUGE, HISTOGRAM, SUMMARY, STATESET -> "a " + word();
        };
    }

    /** {@return whether recorders record families of this type} */
    public boolean isRecordable() {
        return this != SUMMARY && this != STATESET && this != UNKNOWN;
    }

    /** {@return the type as a catalog writes it, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
