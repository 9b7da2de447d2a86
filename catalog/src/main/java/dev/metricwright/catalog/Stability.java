package dev.metricwright.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the name, the labels and the meaning of a family may still change. */
public enum Stability {
    /** Anything may change, or the family may go. */
    ALPHA,
    /** It remains, and details may change. */
    BETA,
    /** It changes only with notice. */
    STABLE;

    /**
     * Reads a stability.
     *
     * @param word the stability as a catalog writes it, in lower case
     * @return the stability; empty if the word is not one
     */
    public static Optional<Stability> of(String word) {
        for (Stability stability : values()) {
            if (stability.word().equals(word)) {
                return Optional.of(stability);
            }
        }
        return Optional.empty();
    }

    /** {@return the words for all of them, from the least stable one on} */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Stability stability : values()) {
            words.add(stability.word());
        }
        return words;
    }

    /** {@return the stability as a catalog writes it, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
