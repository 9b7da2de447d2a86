package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mapping, each read as the kind of value that it should be. An absent key gives an empty result. A
 * wrong value does too, and is reported.
 */
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

    /** The place of a key, or of the mapping itself if the key is absent. */
    Origin origin(String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? origin() : entry.origin();
    }

    @Nullable
    Node value(String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(value(key));
    }

    Optional<Node> required(String key) {
        Node node = value(key);
        if (node == null) {
            mistakes.add(origin(), Rule.MISSING_KEY, what, key);
            return Optional.empty();
        }
        return Optional.of(node);
    }

    Optional<String> requiredWords(String key) {
        return required(key).isPresent() ? words(key) : Optional.empty();
    }

    Optional<String> words(String key) {
        Node node = value(key);
        return node == null ? Optional.empty() : expect.words(node, Keys.quoted(key));
    }

    String text(String key) {
        Node node = value(key);
        return node == null ? "" : expect.text(node, Keys.quoted(key)).orElse("");
    }

    OptionalInt count(String key) {
        Node node = value(key);
        return node == null ? OptionalInt.empty() : expect.count(node, Keys.quoted(key));
    }

    OptionalDouble number(String key) {
        Node node = value(key);
        return node == null ? OptionalDouble.empty() : expect.number(node, Keys.quoted(key));
    }

    boolean flag(String key) {
        Node node = value(key);
        return node != null && expect.flag(node, Keys.quoted(key));
    }

    List<Node> items(String key) {
        Node node = value(key);
        return node == null ? List.of() : expect.items(node, Keys.quoted(key));
    }

    Collection<Node.Entry> entries(String key) {
        Node node = value(key);
        return node == null ? List.of() : expect.entries(node, Keys.quoted(key));
    }

    List<Node.Scalar> scalars(String key) {
        Node node = value(key);
        return node == null ? List.of() : expect.texts(node, Keys.quoted(key));
    }

    List<String> texts(String key) {
        return Node.texts(scalars(key));
    }

    /** A mapping of names to reasons. */
    Map<String, String> reasons(String key) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Node.Entry entry : entries(key)) {
            Optional<String> reason = expect.words(entry.value(), "the reason for '" + entry.key() + "'");
            if (reason.isPresent()) {
                reasons.put(entry.key(), reason.get());
            }
        }
        return reasons;
    }
}
