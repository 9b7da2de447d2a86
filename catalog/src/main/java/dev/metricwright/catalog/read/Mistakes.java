package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Origin;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes of one file. A definition that many families share is checked with each; what is wrong with it is kept once. */
final class Mistakes {

    private final Set<Mistake> found = new LinkedHashSet<>();

    void add(Origin origin, String message) {
        found.add(new Mistake(origin, message));
    }

    /** Something that is named and does not exist: the remedy is the nearest name, or the list of all. */
    void addUnknown(Origin origin, String word, String what, Collection<String> known) {
        add(origin, "'" + word + "' is no " + what + "; " + remedy(word, known));
    }

    private static String remedy(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "there are none, define it or remove it"
                        : "known are " + String.join(", ", known));
    }

    /** {@return all of them, in the order of the file} */
    List<Mistake> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.<Mistake>comparingInt(
                                mistake -> mistake.origin().line())
                        .thenComparingInt(mistake -> mistake.origin().column()))
                .toList();
    }
}
