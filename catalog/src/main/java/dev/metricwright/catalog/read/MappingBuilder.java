package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the entries of a mapping; a key that comes again is a mistake, and the first one counts. */
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
            mistakes.add(
                    at,
                    "key '" + key + "' stands here twice, first in line "
                            + first.origin().line() + "; remove one");
        }
    }

    Node.Mapping build() {
        return new Node.Mapping(entries, origin);
    }
}
