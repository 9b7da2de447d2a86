package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads conditions on labels: {@code {label: [values]}}, or {@code {label: {not: [values]}}} for all other values. */
final class Conditions {

    private final Expect expect;
    private final Mistakes mistakes;

    Conditions(Mistakes mistakes) {
        this.expect = new Expect(mistakes);
        this.mistakes = mistakes;
    }

    /**
     * A condition, and its parts with their places. Whether its labels and values exist is known only within a family.
     */
    record Placed(Condition condition, List<Term> terms) {}

    /** The part of a condition that is about one label. */
    record Term(Node.Entry label, List<Node.Scalar> values) {}

    Optional<Placed> read(Node node, Part part) {
        Map<String, ValueSet> values = new LinkedHashMap<>();
        List<Term> terms = new ArrayList<>();
        for (Node.Entry entry : expect.entries(node, part)) {
            boolean inverted = entry.value() instanceof Node.Mapping;
            List<Node.Scalar> named = named(entry);
            if (named.isEmpty()) {
                continue;
            }
            List<String> texts = Node.texts(named);
            values.put(entry.key(), inverted ? ValueSet.allBut(texts) : ValueSet.of(texts));
            terms.add(new Term(entry, named));
        }
        if (node instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
            mistakes.add(node.origin(), Rule.EMPTY_VALUE, part.words(), "write " + part.key() + ": {label: [value]}");
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Placed(new Condition(values), terms));
    }

    private List<Node.Scalar> named(Node.Entry entry) {
        Part part = new Part("the value set of '" + entry.key() + "'", entry.key());
        Optional<Node> list = Optional.of(entry.value());
        if (entry.value() instanceof Node.Mapping) {
            Optional<Fields> fields = expect.fields(entry.value(), part, Keys.VALUES);
            list = fields.isPresent() ? fields.get().required("not") : Optional.empty();
        }
        if (list.isPresent()
                && list.get() instanceof Node.Sequence sequence
                && sequence.items().isEmpty()) {
            mistakes.add(sequence.origin(), Rule.EMPTY_VALUE, part.words(), "list some values");
        }
        return list.isPresent() ? expect.texts(list.get(), part) : List.of();
    }
}
