package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The labels of one family. It checks that definitions and conditions name labels and values that the family has. */
final class FamilyLabels {

    private final Map<String, ReadLabel> labels = new LinkedHashMap<>();
    private final String family;
    private final Mistakes mistakes;

    FamilyLabels(String family, List<ReadLabel> labels, Mistakes mistakes) {
        this.family = family;
        this.mistakes = mistakes;
        for (ReadLabel label : labels) {
            this.labels.put(label.name(), label);
        }
    }

    Set<String> names() {
        return labels.keySet();
    }

    boolean has(String label) {
        return labels.containsKey(label);
    }

    /**
     * {@return the labels, each with those it determines in this family: a shared definition may name labels that it
     * lacks}
     */
    List<Label> labels() {
        List<Label> here = new ArrayList<>();
        for (ReadLabel definition : labels.values()) {
            here.add(here(definition));
        }
        return here;
    }

    private Label here(ReadLabel definition) {
        Label label = definition.label();
        if (labels.keySet().containsAll(label.determines())) {
            return label;
        }
        List<String> determined = new ArrayList<>(label.determines());
        determined.retainAll(labels.keySet());
        return new Label(
                label.name(),
                label.help(),
                label.values(),
                label.overflow(),
                determined,
                label.optional(),
                label.onlyIf(),
                label.sensitive(),
                label.allow(),
                label.origin());
    }

    /** Checks what the labels say about each other. */
    void check() {
        for (ReadLabel definition : labels.values()) {
            checkDetermined(definition);
            checkCondition(definition);
        }
        checkCycle();
    }

    private void checkDetermined(ReadLabel definition) {
        if (!definition.shared()) {
            for (Node.Scalar determined : definition.determines()) {
                checkName(determined);
            }
        }
    }

    private void checkCondition(ReadLabel definition) {
        for (Conditions.Term term : definition.onlyIf()) {
            String other = term.label().key();
            if (other.equals(definition.name())) {
                mistakes.add(term.label().origin(), Rule.PRESENCE_OF_ITSELF, other);
            } else if (definition.shared() && !has(other)) {
                mistakes.add(Rule.PRESENCE_OF_MISSING
                        .with("label", definition.name())
                        .with("other", other)
                        .with("family", family)
                        .at(definition.used()));
            } else {
                check(term);
            }
        }
    }

    /** Checks the label and the values that a condition names. */
    void check(Conditions.Term term) {
        ReadLabel definition = labels.get(term.label().key());
        if (definition == null) {
            checkName(term.label().key(), term.label().origin());
            return;
        }
        Label label = definition.label();
        for (Node.Scalar value : term.values()) {
            // The empty value means that the label is absent.
            if (label.values() instanceof LabelValues.Closed closed
                    && !value.text().isEmpty()
                    && !closed.listed().containsKey(value.text())) {
                mistakes.addUnknown(
                        value.origin(),
                        value.text(),
                        "value of label '" + label.name() + "'",
                        closed.listed().keySet());
            }
        }
    }

    void checkName(Node.Scalar label) {
        checkName(label.text(), label.origin());
    }

    private void checkName(String label, Origin origin) {
        if (!has(label)) {
            mistakes.addUnknown(origin, label, "label of family '" + family + "'", labels.keySet());
        }
    }

    /**
     * Repeatedly removes labels that do not determine any remaining label. Labels that cannot be removed lead into a
     * cycle.
     */
    private void checkCycle() {
        Map<String, ReadLabel> rest = new TreeMap<>(labels);
        boolean peeled = true;
        while (peeled) {
            peeled = false;
            for (Iterator<ReadLabel> each = rest.values().iterator(); each.hasNext(); ) {
                if (next(each.next(), rest).isEmpty()) {
                    each.remove();
                    peeled = true;
                }
            }
        }
        if (!rest.isEmpty()) {
            reportCycle(rest);
        }
    }

    private static Optional<Node.Scalar> next(ReadLabel definition, Map<String, ReadLabel> rest) {
        for (Node.Scalar determined : definition.determines()) {
            if (rest.containsKey(determined.text())) {
                return Optional.of(determined);
            }
        }
        return Optional.empty();
    }

    /**
     * Reports a cycle. Each remaining label determines another remaining one, so every walk returns to a label that it
     * has visited already.
     */
    private void reportCycle(Map<String, ReadLabel> rest) {
        Map<String, Node.Scalar> path = new LinkedHashMap<>();
        Optional<ReadLabel> definition = rest.values().stream().findFirst();
        while (definition.isPresent() && !path.containsKey(definition.get().name())) {
            Optional<Node.Scalar> next = next(definition.get(), rest);
            path.put(definition.get().name(), next.orElseThrow());
            definition = next.map(determined -> rest.get(determined.text()));
        }
        String first = definition.map(ReadLabel::name).orElseThrow();
        List<String> cycle = new ArrayList<>(path.keySet());
        cycle.subList(0, cycle.indexOf(first)).clear();
        cycle.add(first);
        path.entrySet().stream()
                .filter(step -> step.getKey().equals(first))
                .forEach(step ->
                        mistakes.add(step.getValue().origin(), Rule.DETERMINES_CYCLE, String.join(" → ", cycle)));
    }
}
