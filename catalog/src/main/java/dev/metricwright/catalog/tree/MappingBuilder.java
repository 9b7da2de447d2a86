package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the entries of a mapping. A duplicate key is a mistake, and its first entry counts. */
final class MappingBuilder {

    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
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

    Node.Mapping build() {
        return new Node.Mapping(entries, origin);
    }
}
