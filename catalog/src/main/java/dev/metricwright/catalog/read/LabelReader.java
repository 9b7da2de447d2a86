package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.RegularExpression;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads label definitions, and finds the shared definition of a label that is used without its own. */
final class LabelReader {

    /** A longer value is recorded under the overflow value of its label. */
    private static final int LONGEST_VALUE = 256;

    private final Map<String, ReadLabel> shared = new LinkedHashMap<>();
    private final Expect expect;
    private final Conditions conditions;
    private final Mistakes mistakes;

    LabelReader(Mistakes mistakes) {
        this.expect = new Expect(mistakes);
        this.conditions = new Conditions(mistakes);
        this.mistakes = mistakes;
    }

    /** Reads the definitions that families share. */
    void share(Collection<Node.Entry> definitions) {
        for (Node.Entry definition : definitions) {
            Optional<ReadLabel> label = define(definition);
            if (label.isPresent()) {
                shared.put(definition.key(), label.get());
            }
        }
    }

    Map<String, ReadLabel> shared() {
        return shared;
    }

    /** Reads labels where they are used: {@code {}} is the shared definition of that name, if there is one. */
    List<ReadLabel> use(Collection<Node.Entry> labels) {
        List<ReadLabel> used = new ArrayList<>();
        for (Node.Entry label : labels) {
            ReadLabel common = shared.get(label.key());
            if (common != null
                    && label.value() instanceof Node.Mapping nothing
                    && nothing.entries().isEmpty()) {
                used.add(common.usedAt(label.origin()));
            } else {
                Optional<ReadLabel> own = define(label);
                if (own.isPresent()) {
                    used.add(own.get());
                }
            }
        }
        return used;
    }

    private Optional<ReadLabel> define(Node.Entry entry) {
        String name = entry.key();
        if (!isName(name)) {
            mistakes.add(entry.origin(), Rule.INVALID_LABEL_NAME, name);
        }
        expect.constant(name, Part.item("the name of the label"), entry.origin());
        Optional<Fields> fields = expect.fields(entry.value(), new Part("label '" + name + "'", name), Keys.LABEL);
        return fields.isPresent() ? Optional.of(define(entry, fields.get())) : Optional.empty();
    }

    /** Whether the Prometheus data model allows a label name. A rule checks for reserved names such as {@code le}. */
    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private ReadLabel define(Node.Entry entry, Fields fields) {
        LabelValues values = values(entry.key(), fields);
        List<Node.Scalar> determines = fields.scalars("determines");
        Node condition = fields.value("only_if");
        Optional<Conditions.Placed> onlyIf =
                condition == null ? Optional.empty() : conditions.read(condition, Part.of("only_if"));
        Label label = new Label(
                entry.key(),
                fields.text("help"),
                values,
                fields.words("overflow").orElse(Label.OVERFLOW),
                Node.texts(determines),
                fields.flag("optional"),
                onlyIf.isPresent() ? Optional.of(onlyIf.get().condition()) : Optional.empty(),
                fields.words("sensitive"),
                fields.reasons("allow"),
                entry.origin());
        return new ReadLabel(
                label, determines, onlyIf.isPresent() ? onlyIf.get().terms() : List.of(), entry.origin(), false);
    }

    private LabelValues values(String name, Fields fields) {
        Node values = fields.value("values");
        Map<String, String> listed = values == null ? Map.of() : listed(values);
        boolean open = fields.flag("open");
        if (fields.has("values") && !open) {
            for (String key : List.of("max", "pattern", "overflow")) {
                if (fields.has(key)) {
                    mistakes.add(fields.origin(key), Rule.KEY_OF_OPEN_LABEL, key, name);
                }
            }
            return new LabelValues.Closed(listed);
        }
        if (fields.has("open") && !open && !fields.has("values")) {
            mistakes.add(fields.origin("open"), Rule.CLOSED_LABEL_WITHOUT_VALUES);
        }
        String overflow = Label.OVERFLOW;
        if (fields.value("overflow") instanceof Node.Scalar stated) {
            checkLength(stated.text(), stated);
            overflow = stated.text();
        }
        if (listed.containsKey(overflow)) {
            String key = fields.has("overflow") ? "overflow" : "values";
            mistakes.add(fields.origin(key), Rule.OVERFLOW_IS_LISTED, name, overflow);
        }
        Node pattern = fields.value("pattern");
        return new LabelValues.Open(listed, fields.count("max"), pattern == null ? Optional.empty() : pattern(pattern));
    }

    /** The values, written as a list or as a mapping from values to their meanings. */
    private Map<String, String> listed(Node node) {
        Map<String, String> listed = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries().values()) {
                boolean silent = entry.value() instanceof Node.Scalar scalar && scalar.isNothing();
                String meaning = silent
                        ? ""
                        : expect.text(entry.value(), new Part("the meaning of '" + entry.key() + "'", entry.key()))
                                .orElse("");
                checkLength(entry.key(), entry.value());
                listed.put(entry.key(), meaning);
            }
        } else {
            for (Node.Scalar value : expect.texts(node, Part.of("values"))) {
                checkLength(value.text(), value);
                listed.put(value.text(), "");
            }
        }
        boolean empty = (node instanceof Node.Sequence list && list.items().isEmpty())
                || (node instanceof Node.Mapping mapping && mapping.entries().isEmpty());
        if (empty) {
            mistakes.add(
                    node.origin(), Rule.EMPTY_VALUE, "'values'", "list some, or remove it to leave the label open");
        }
        return listed;
    }

    private void checkLength(String value, Node at) {
        if (value.length() > LONGEST_VALUE) {
            mistakes.add(at.origin(), Rule.VALUE_TOO_LONG, value.length(), LONGEST_VALUE);
        }
    }

    private Optional<RegularExpression> pattern(Node node) {
        Optional<String> text = expect.words(node, Part.of("pattern"));
        try {
            return text.isPresent() ? Optional.of(RegularExpression.of(text.get())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            mistakes.add(node.origin(), Rule.INVALID_PATTERN, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
