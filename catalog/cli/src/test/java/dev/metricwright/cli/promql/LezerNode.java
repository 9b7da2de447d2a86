package dev.metricwright.cli.promql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node of lezer's tree of an expression.
 *
 * @param name the kind of node
 * @param text the text that it covers
 * @param children its parts, in order; many symbols are no nodes
 */
record LezerNode(String name, String text, List<LezerNode> children) {

    /** Whether it or one of its parts is an error node: text that lezer could not parse, or a missing part. */
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

    /** Whether it is a number with a sign, which lezer treats as part of the number. */
    boolean isSignedNumber() {
        return is("NumberLiteral", "NumberDurationLiteral") && "+-".indexOf(text.charAt(0)) >= 0;
    }

    /** The names of all nodes, as a tree. */
    String shape() {
        String shape = (isSignedNumber() ? "Signed" : "") + name;
        return children.isEmpty()
                ? shape
                : children.stream().map(LezerNode::shape).collect(Collectors.joining(",", shape + "(", ")"));
    }

    /** Returns the node and all its descendants. */
    Stream<LezerNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(LezerNode::all));
    }
}
