package dev.metricwright.cli.promql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node of lezer's tree of an expression.
 *
 * @param name what it is
 * @param text what it covers
 * @param children its parts, in order; many symbols are none
 */
record LezerNode(String name, String text, List<LezerNode> children) {

    /** Whether it or one of its parts is what lezer could make no sense of, or misses. */
    boolean hasError() {
        return all().anyMatch(node -> node.is("⚠"));
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    LezerNode child(int index) {
        return children.get(index);
    }

    Optional<LezerNode> child(String childName) {
        return children.stream().filter(child -> child.is(childName)).findFirst();
    }

    /** Whether it is a number with a sign, which lezer takes for a part of it. */
    boolean isSignedNumber() {
        return is("NumberLiteral") && "+-".indexOf(text.charAt(0)) >= 0;
    }

    /** The names of all nodes, as a tree. */
    String shape() {
        String shape = (isSignedNumber() ? "Signed" : "") + name;
        return children.isEmpty()
                ? shape
                : children.stream().map(LezerNode::shape).collect(Collectors.joining(",", shape + "(", ")"));
    }

    /** The node with all its parts and theirs. */
    Stream<LezerNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(LezerNode::all));
    }
}
