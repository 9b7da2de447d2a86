package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mistakes in one file. A shared definition is checked with each family, but its mistakes are kept once. */
public final class Mistakes {

    private final Set<Finding> found = new LinkedHashSet<>();

    /** Creates a collection without mistakes. */
    public Mistakes() {}

    /**
     * Adds a mistake.
     *
     * @param mistake the mistake
     */
    public void add(Finding mistake) {
        found.add(mistake);
    }

    /**
     * Adds a mistake.
     *
     * @param origin its place
     * @param rule the rule that is broken
     * @param details the details of its message
     */
    public void add(Origin origin, Rule rule, Object... details) {
        found.add(rule.at(origin, details));
    }

    /**
     * Adds a mistake about an unknown word. The remedy is the nearest known word, or the list of all known words.
     *
     * @param origin its place
     * @param word the unknown word
     * @param what what the word should name
     * @param known the known words
     */
    public void addUnknown(Origin origin, String word, String what, Collection<String> known) {
        addUnknown(origin, word, what, known, Optional.empty());
    }

    /**
     * Adds a mistake about an unknown word. The remedy is the nearest known word, another remedy that is known for the
     * word, or the list of all known words.
     *
     * @param origin its place
     * @param word the unknown word
     * @param what what the word should name
     * @param known the known words
     * @param other the other remedy, if there is one
     */
    public void addUnknown(Origin origin, String word, String what, Collection<String> known, Optional<String> other) {
        add(Rule.UNKNOWN_WORD
                .with("word", word)
                .with("kind", what)
                .with("remedy", other.orElseGet(() -> remedy(word, known)))
                .at(origin));
    }

    private static String remedy(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "none is defined; define '" + word + "' or remove it here"
                        : "write " + (known.size() > 1 ? "one of " : "") + String.join(", ", known));
    }

    /** {@return all mistakes, in the order of the file} */
    public List<Finding> inOrder() {
        return found.isEmpty()
                ? List.of()
                : found.stream().sorted(Finding.BY_LINE).toList();
    }
}
