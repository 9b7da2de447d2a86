package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the values that messages propose. They are at the place of the value that they replace. */
final class Example {

    private final Origin at;

    Example(Origin at) {
        this.at = at;
    }

    /** A value without quotes. */
    Node plain(String text) {
        return new Node.Scalar(text, true, at);
    }

    /** A value in quotes, if it needs them. */
    Node text(String text) {
        return new Node.Scalar(text, false, at);
    }

    Node list(Node... items) {
        return new Node.Sequence(List.of(items), at);
    }

    /** The bounds that messages propose, which suit durations of requests in seconds. */
    Node bounds() {
        return list(plain("0.1"), plain("1"), plain("10"));
    }

    Node mapping(Map<String, Node> values) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new Node.Entry(key, at, value)));
        return new Node.Mapping(entries, at);
    }

    Node mapping() {
        return mapping(Map.of());
    }

    Node mapping(String key, Node value) {
        return mapping(Map.of(key, value));
    }

    Node mapping(String first, Node value, String second, Node other) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put(first, value);
        values.put(second, other);
        return mapping(values);
    }
}
