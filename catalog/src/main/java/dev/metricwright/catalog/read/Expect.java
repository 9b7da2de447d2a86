package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Takes the expected value from a node, or reports what the node contains instead. */
final class Expect {

    /** The length that a class file allows for the encoded text of a constant. */
    private static final int MOST_BYTES = 65_535;

    private final Mistakes mistakes;

    Expect(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<Node.Scalar> scalar(Node node, Part part) {
        if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
            return Optional.of(scalar);
        }
        return wrong(node, part, "text", new Rewriting(part, node).asText());
    }

    Optional<String> text(Node node, Part part) {
        Optional<Node.Scalar> scalar = scalar(node, part);
        return scalar.isPresent() ? Optional.of(scalar.get().text()) : Optional.empty();
    }

    /** A text that is not blank. */
    Optional<String> words(Node node, Part part) {
        Optional<String> text = text(node, part);
        if (text.isPresent() && text.get().isBlank()) {
            mistakes.add(node.origin(), Rule.EMPTY_VALUE, part.words(), "fill it in");
            return Optional.empty();
        }
        return text;
    }

    /** Checks the length of a text that becomes a constant in a class file. */
    void constant(String text, Part part, Origin origin) {
        int bytes = text.length() > MOST_BYTES / 3 ? modifiedUtf8(text) : 0;
        if (bytes > MOST_BYTES) {
            mistakes.add(Rule.TEXT_TOO_LONG
                    .with("subject", part.words())
                    .with("bytes", String.format(Locale.ROOT, "%,d", bytes))
                    .with("most", String.format(Locale.ROOT, "%,d", MOST_BYTES))
                    .at(origin));
        }
    }

    /** The length of a text in the encoding of class files. */
    private static int modifiedUtf8(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return bytes;
    }

    OptionalInt count(Node node, Part part) {
        OptionalInt count = node instanceof Node.Scalar scalar && scalar.plain()
                ? Numbers.count(scalar.text())
                : OptionalInt.empty();
        if (count.isEmpty()) {
            wrong(node, part, "a whole number from 1 to 999,999,999", new Rewriting(part, node).asCount());
        }
        return count;
    }

    /** A number that is a bound of a histogram. */
    OptionalDouble number(Node node, Part part) {
        return number(node, part, "remove it, because every histogram has +Inf anyway");
    }

    /** A finite number. The last parameter is the remedy if the number is not finite. */
    OptionalDouble number(Node node, Part part, String remedy) {
        if (node instanceof Node.Scalar scalar && Numbers.isNotFinite(scalar.text())) {
            wrong(node, part, "finite", remedy);
        } else if (node instanceof Node.Scalar scalar && scalar.plain() && Numbers.isNumber(scalar.text())) {
            return OptionalDouble.of(Double.parseDouble(scalar.text()));
        } else {
            wrong(node, part, "a number", new Rewriting(part, node).asNumber());
        }
        return OptionalDouble.empty();
    }

    boolean flag(Node node, Part part) {
        String written = node instanceof Node.Scalar scalar && scalar.plain() ? scalar.text() : "";
        if (!written.equals("true") && !written.equals("false")) {
            wrong(node, part, "true or false", new Rewriting(part, node).asFlag());
        }
        return written.equals("true");
    }

    /** One of a few known words, which are of a kind such as {@code type}. */
    Optional<String> word(Node node, Part part, String kind, Collection<String> known) {
        Optional<String> word = text(node, part);
        if (word.isPresent() && !known.contains(word.get())) {
            Optional<String> remedy = kind.equals("type") ? OtherWords.type(word.get()) : Optional.empty();
            mistakes.addUnknown(node.origin(), word.get(), kind, known, remedy);
            return Optional.empty();
        }
        return word;
    }

    List<Node> items(Node node, Part part) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        wrong(node, part, "a list", new Rewriting(part, node).asList());
        return List.of();
    }

    Collection<Node.Entry> entries(Node node, Part part) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().values();
        }
        wrong(node, part, "a mapping", new Rewriting(part, node).asEntries());
        return List.of();
    }

    /** Texts without duplicates. A single text may be written without a list, unless it seems to be several. */
    List<Node.Scalar> texts(Node node, Part part) {
        Map<String, Node.Scalar> texts = new LinkedHashMap<>();
        if (node instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.text().contains(", ")) {
            wrong(node, part, "a list", new Rewriting(part, node).asList());
        }
        List<Node> items = node instanceof Node.Scalar ? List.of(node) : items(node, part);
        for (Node item : items) {
            Optional<Node.Scalar> text = item == node ? scalar(item, part) : listed(item, part);
            if (text.isPresent() && texts.putIfAbsent(text.get().text(), text.get()) != null) {
                mistakes.add(item.origin(), Rule.DUPLICATE_ITEM, text.get().text(), part.words());
            }
        }
        return new ArrayList<>(texts.values());
    }

    /** An item of a list. There, even {@code null} is a text, because a label may have it as a value. */
    private Optional<Node.Scalar> listed(Node item, Part part) {
        if (item instanceof Node.Scalar scalar
                && !(scalar.plain() && scalar.text().isEmpty())) {
            return Optional.of(scalar);
        }
        Part of = Part.item("an item of " + part.words());
        return wrong(item, of, "text", new Rewriting(of, item).asText());
    }

    /** The fields of a mapping. Unknown keys are reported. */
    Optional<Fields> fields(Node node, Part part, Set<String> known) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(node, part, "a mapping", new Rewriting(part, node).asFields(known));
        }
        for (Node.Entry entry : mapping.entries().values()) {
            if (!known.contains(entry.key())) {
                unknown(entry, part, known);
            }
        }
        return Optional.of(new Fields(mapping, part, this, mistakes));
    }

    private void unknown(Node.Entry entry, Part part, Set<String> known) {
        boolean bare = entry.value() instanceof Node.Scalar value
                && value.plain()
                && value.text().isEmpty();
        Optional<String> remedy = bare && Nearest.to(entry.key(), known).isEmpty()
                ? Optional.of("if it belongs to the value before it, write that value in quotes, a list in brackets,"
                        + " and a number without commas")
                : OtherWords.key(entry.key(), known);
        mistakes.addUnknown(entry.origin(), entry.key(), "key of " + part.words(), known, remedy);
    }

    private <T> Optional<T> wrong(Node node, Part part, String expected, String remedy) {
        mistakes.add(Rule.WRONG_KIND
                .with("subject", part.words())
                .with("expected", expected)
                .with("found", node.described())
                .with("remedy", remedy)
                .at(node.origin()));
        return Optional.empty();
    }
}
