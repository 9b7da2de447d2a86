package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The keys of a mapping, each read as what it should be. What is absent reads as empty; what is wrong is reported too. */
final class Fields {

    private final Node.Mapping mapping;
    private final String what;
    private final Expect expect;
    private final Mistakes mistakes;

    Fields(Node.Mapping mapping, String what, Expect expect, Mistakes mistakes) {
        this.mapping = mapping;
        this.what = what;
        this.expect = expect;
        this.mistakes = mistakes;
    }

    Origin origin() {
        return mapping.origin();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Where a key stands; the mapping itself where it is absent. */
    Origin origin(String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? origin() : entry.origin();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
    }

    Optional<Node> required(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            mistakes.add(origin(), what + " has no '" + key + "'; add it");
        }
        return node;
    }

    Optional<String> requiredWords(String key) {
        return required(key).flatMap(node -> expect.words(node, quoted(key)));
    }

    Optional<String> words(String key) {
        return node(key).flatMap(node -> expect.words(node, quoted(key)));
    }

    String text(String key) {
        return node(key).flatMap(node -> expect.text(node, quoted(key))).orElse("");
    }

    OptionalInt count(String key) {
        Optional<Integer> count = node(key).flatMap(node -> expect.count(node, quoted(key)));
        return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
    }

    OptionalDouble number(String key) {
        Optional<Double> number = node(key).flatMap(node -> expect.number(node, quoted(key)));
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    boolean flag(String key) {
        return node(key).map(node -> expect.flag(node, quoted(key))).orElse(false);
    }

    List<Node> items(String key) {
        return node(key).map(node -> expect.items(node, quoted(key))).orElse(List.of());
    }

    Collection<Node.Entry> entries(String key) {
        return node(key).map(node -> expect.entries(node, quoted(key))).orElse(List.of());
    }

    List<Node.Scalar> scalars(String key) {
        return node(key).map(node -> expect.texts(node, quoted(key))).orElse(List.of());
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    /** A mapping of names to reasons. */
    Map<String, String> reasons(String key) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Node.Entry entry : entries(key)) {
            expect.words(entry.value(), "the reason of '" + entry.key() + "'")
                    .ifPresent(reason -> reasons.put(entry.key(), reason));
        }
        return reasons;
    }

    private static String quoted(String key) {
        return "'" + key + "'";
    }
}
