package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of a mapping. A duplicate key is a mistake, and its first entry counts. */
final class MappingBuilder {

    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Node.Entry> merged = new LinkedHashMap<>();
    private final Origin origin;
    private final Mistakes mistakes;

    MappingBuilder(Origin origin, Mistakes mistakes) {
        this.origin = origin;
        this.mistakes = mistakes;
    }

    void add(String key, Origin at, Node value) {
        Node.Entry first = entries.putIfAbsent(key, new Node.Entry(key, at, value));
        if (first != null) {
            mistakes.add(at, Rule.DUPLICATE_KEY, key, first.origin().line());
        }
    }

    /** Adds what a merge key brings: the entries of a mapping, or of several. Entries of the mapping itself count first. */
    void merge(Node value) {
        List<Node> sources = value instanceof Node.Sequence several ? several.items() : List.of(value);
        for (Node source : sources) {
            if (source instanceof Node.Mapping other) {
                other.entries().forEach(merged::putIfAbsent);
            }
        }
    }

    Node.Mapping build() {
        merged.forEach(entries::putIfAbsent);
        return new Node.Mapping(entries, origin);
    }
}
