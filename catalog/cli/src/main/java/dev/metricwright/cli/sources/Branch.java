package dev.metricwright.cli.sources;

import dev.metricwright.catalog.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a document of which not every part need be there: what is missing, or of another kind, is empty.
 *
 * @param node the part, if it is there
 */
record Branch(Optional<Node> node) {

    /** A part that is not there. */
    static final Branch NONE = new Branch(Optional.empty());

    static Branch of(Node node) {
        return new Branch(Optional.of(node));
    }

    boolean isMapping() {
        return node.isPresent() && node.get() instanceof Node.Mapping;
    }

    boolean isList() {
        return node.isPresent() && node.get() instanceof Node.Sequence;
    }

    /** The part below some keys. */
    Branch at(String... keys) {
        Branch below = this;
        for (String key : keys) {
            below = new Branch(below.node.flatMap(
                    parent -> parent instanceof Node.Mapping mapping ? mapping.value(key) : Optional.empty()));
        }
        return below;
    }

    /** The items of a list. */
    Stream<Branch> items() {
        return node.stream()
                .flatMap(list -> list instanceof Node.Sequence sequence ? sequence.items().stream() : Stream.empty())
                .map(Branch::of);
    }

    /** The entries of a mapping. */
    List<Node.Entry> entries() {
        return node.isPresent() && node.get() instanceof Node.Mapping mapping
                ? List.copyOf(mapping.entries().values())
                : List.of();
    }

    /** The value, if it is a text, a number or a boolean. */
    Optional<Node.Scalar> scalar() {
        return node.isPresent() && node.get() instanceof Node.Scalar scalar && !scalar.isNothing()
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** The text of the value; empty if there is none. */
    String text() {
        return scalar().map(Node.Scalar::text).orElse("");
    }
}
