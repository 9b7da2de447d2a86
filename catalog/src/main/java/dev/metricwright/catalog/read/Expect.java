package dev.metricwright.catalog.read;

import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Takes the expected value from a node, or reports what the node contains instead. */
final class Expect {

    private final Mistakes mistakes;

    Expect(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<Node.Scalar> scalar(Node node, String what) {
        if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
            return Optional.of(scalar);
        }
        return wrong(node, what, "text", node instanceof Node.Scalar ? "fill it in" : "write it without brackets");
    }

    Optional<String> text(Node node, String what) {
        Optional<Node.Scalar> scalar = scalar(node, what);
        return scalar.isPresent() ? Optional.of(scalar.get().text()) : Optional.empty();
    }

    /** A text that is not blank. */
    Optional<String> words(Node node, String what) {
        Optional<String> text = text(node, what);
        if (text.isPresent() && text.get().isBlank()) {
            mistakes.add(node.origin(), Rule.EMPTY_VALUE, what, "fill it in");
            return Optional.empty();
        }
        return text;
    }

    OptionalInt count(Node node, String what) {
        OptionalInt count = node instanceof Node.Scalar scalar && scalar.plain()
                ? Numbers.count(scalar.text())
                : OptionalInt.empty();
        if (count.isEmpty()) {
            wrong(node, what, "a whole number from 1 to 999,999,999", unquoted(node, "write one such as 200"));
        }
        return count;
    }

    /** A number that is a bound of a histogram. */
    OptionalDouble number(Node node, String what) {
        return number(node, what, "remove it, because every histogram has +Inf anyway");
    }

    /** A finite number. The last parameter is the remedy if the number is not finite. */
    OptionalDouble number(Node node, String what, String remedy) {
        if (node instanceof Node.Scalar scalar && Numbers.isNotFinite(scalar.text())) {
            wrong(node, what, "finite", remedy);
        } else if (node instanceof Node.Scalar scalar && scalar.plain() && Numbers.isNumber(scalar.text())) {
            return OptionalDouble.of(Double.parseDouble(scalar.text()));
        } else {
            wrong(node, what, "a number", unquoted(node, "write one such as 0.5"));
        }
        return OptionalDouble.empty();
    }

    boolean flag(Node node, String what) {
        String written = node instanceof Node.Scalar scalar && scalar.plain() ? scalar.text() : "";
        if (!written.equals("true") && !written.equals("false")) {
            wrong(node, what, "true or false", unquoted(node, "write true or false"));
        }
        return written.equals("true");
    }

    /** One of a few known words. */
    Optional<String> word(Node node, String what, Collection<String> known) {
        Optional<String> word = text(node, "the " + what);
        if (word.isPresent() && !known.contains(word.get())) {
            mistakes.addUnknown(node.origin(), word.get(), what, known);
            return Optional.empty();
        }
        return word;
    }

    List<Node> items(Node node, String what) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        wrong(node, what, "a list", "write it as [ … ]");
        return List.of();
    }

    Collection<Node.Entry> entries(Node node, String what) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().values();
        }
        wrong(node, what, "a mapping", "write it as { name: … }");
        return List.of();
    }

    /** Texts without duplicates. A single text may be written without a list. */
    List<Node.Scalar> texts(Node node, String what) {
        Map<String, Node.Scalar> texts = new LinkedHashMap<>();
        List<Node> items = node instanceof Node.Scalar ? List.of(node) : items(node, what);
        for (Node item : items) {
            Optional<Node.Scalar> text = item == node ? scalar(item, what) : listed(item, what);
            if (text.isPresent() && texts.putIfAbsent(text.get().text(), text.get()) != null) {
                mistakes.add(item.origin(), Rule.DUPLICATE_ITEM, text.get().text(), what);
            }
        }
        return new ArrayList<>(texts.values());
    }

    /** An item of a list. There, even {@code null} is a text, because a label may have it as a value. */
    private Optional<Node.Scalar> listed(Node item, String what) {
        if (item instanceof Node.Scalar scalar
                && !(scalar.plain() && scalar.text().isEmpty())) {
            return Optional.of(scalar);
        }
        return wrong(
                item,
                "an item of " + what,
                "text",
                item instanceof Node.Scalar ? "fill it in" : "write it without brackets");
    }

    /** The fields of a mapping. Unknown keys are reported. */
    Optional<Fields> fields(Node node, String what, Set<String> known) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(
                    node, what, "a mapping", "write it as { " + known.iterator().next() + ": … }");
        }
        for (Node.Entry entry : mapping.entries().values()) {
            if (!known.contains(entry.key())) {
                mistakes.addUnknown(
                        entry.origin(),
                        entry.key(),
                        "key of " + what,
                        known,
                        ForeignWords.insteadOfKey(entry.key(), known));
            }
        }
        return Optional.of(new Fields(mapping, what, this, mistakes));
    }

    /** The remedy for a wrong value. In quotes, every value is a text, even if it looks right. */
    private static String unquoted(Node node, String otherwise) {
        boolean quoted = node instanceof Node.Scalar scalar
                && !scalar.plain()
                && (Numbers.isNumber(scalar.text()) || scalar.text().matches("true|false"));
        return quoted ? "write it without quotes" : otherwise;
    }

    private <T> Optional<T> wrong(Node node, String what, String expected, String remedy) {
        mistakes.add(Rule.WRONG_KIND
                .with("subject", what)
                .with("expected", expected)
                .with("found", node.described())
                .with("remedy", remedy)
                .at(node.origin()));
        return Optional.empty();
    }
}
