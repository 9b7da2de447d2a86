package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Nearest;
import java.util.Collection;

/** The hint at what was probably meant. */
final class Meant {

    private Meant() {}

    /** {@code " (did you mean x?)"}; empty if no word is near. */
    static String in(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }
}
