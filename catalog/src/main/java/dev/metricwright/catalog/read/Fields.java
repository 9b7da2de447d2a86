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
    private final Part part;
    private final Expect expect;
    private final Mistakes mistakes;

    Fields(Node.Mapping mapping, Part part, Expect expect, Mistakes mistakes) {
        this.mapping = mapping;
        this.part = part;
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
            mistakes.add(origin(), Rule.MISSING_KEY, part.words(), key);
            return Optional.empty();
        }
        return Optional.of(node);
    }

    Optional<String> requiredWords(String key) {
        return required(key).isPresent() ? words(key) : Optional.empty();
    }

    Optional<String> words(String key) {
        Node node = value(key);
        return node == null ? Optional.empty() : expect.words(node, Part.of(key));
    }

    String text(String key) {
        Node node = value(key);
        return node == null ? "" : expect.text(node, Part.of(key)).orElse("");
    }

    /** Checks that a text fits a class file, which has the texts of recorders as constants. */
    void checkConstant(String key) {
        if (value(key) instanceof Node.Scalar scalar) {
            expect.constant(scalar.text(), Part.of(key), scalar.origin());
        }
    }

    OptionalInt count(String key) {
        Node node = value(key);
        return node == null ? OptionalInt.empty() : expect.count(node, Part.of(key));
    }

    OptionalDouble number(String key) {
        Node node = value(key);
        return node == null ? OptionalDouble.empty() : expect.number(node, Part.of(key));
    }

    boolean flag(String key) {
        Node node = value(key);
        return node != null && expect.flag(node, Part.of(key));
    }

    List<Node> items(String key) {
        Node node = value(key);
        return node == null ? List.of() : expect.items(node, Part.of(key));
    }

    Collection<Node.Entry> entries(String key) {
        Node node = value(key);
        return node == null ? List.of() : expect.entries(node, Part.of(key));
    }

    List<Node.Scalar> scalars(String key) {
        Node node = value(key);
        return node == null ? List.of() : expect.texts(node, Part.of(key));
    }

    List<String> texts(String key) {
        return Node.texts(scalars(key));
    }

    /** A mapping of names to reasons. */
    Map<String, String> reasons(String key) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Node.Entry entry : entries(key)) {
            Optional<String> reason =
                    expect.words(entry.value(), new Part("the reason for '" + entry.key() + "'", entry.key()));
            if (reason.isPresent()) {
                reasons.put(entry.key(), reason.get());
            }
        }
        return reasons;
    }
}
