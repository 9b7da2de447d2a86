package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Notification;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads alerts and queries. It keeps their expressions as written, and does not check whether they are PromQL. */
final class AlertReader {

    private final Expect expect;
    private final Mistakes mistakes;

    AlertReader(Mistakes mistakes) {
        this.expect = new Expect(mistakes);
        this.mistakes = mistakes;
    }

    Optional<Alert> alert(Node node) {
        boolean hint = node instanceof Node.Mapping mapping && mapping.entries().containsKey("hint");
        Optional<Fields> fields = hint
                ? expect.fields(node, Part.item("a hint"), Keys.HINT)
                : expect.fields(node, Part.item("an alert"), Keys.ALERT);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return hint ? hint(fields.get()) : rule(fields.get());
    }

    private Optional<Alert> hint(Fields fields) {
        Origin origin = fields.origin();
        String section = fields.text("section");
        Optional<String> hint = fields.words("hint");
        return hint.isPresent() ? Optional.of(new Alert.Hint(hint.get(), section, origin)) : Optional.empty();
    }

    private Optional<Alert> rule(Fields fields) {
        Optional<String> name = fields.requiredWords("name");
        Optional<String> expr = fields.requiredWords("expr");
        checkCorrection(fields);
        Alert rule = new Alert.Rule(
                name.orElse(""),
                fields.text("section"),
                expr.orElse(""),
                fields.text("summary"),
                fields.text("severity"),
                holdFor(fields),
                notification(fields),
                fields.words("known_issue"),
                fields.words("corrected"),
                fields.origin());
        return name.isPresent() && expr.isPresent() ? Optional.of(rule) : Optional.empty();
    }

    private Notification notification(Fields fields) {
        Map<String, String> labels = named(fields, "labels", Map.of("severity", "severity", "owner", "owner"));
        Map<String, String> annotations =
                named(fields, "annotations", Map.of("summary", "summary", "runbook_url", "runbook"));
        return new Notification(labels, annotations, fields.words("runbook").orElse(""), fields.text("owner"));
    }

    /**
     * The labels or the annotations of an alert.
     *
     * @param ofAlert those that are written from keys of the alert, each with its key
     */
    private Map<String, String> named(Fields fields, String key, Map<String, String> ofAlert) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries(key)) {
            if (!LabelReader.isName(entry.key())) {
                mistakes.add(entry.origin(), Rule.INVALID_LABEL_NAME, entry.key());
            }
            String ownKey = ofAlert.getOrDefault(entry.key(), "");
            if (fields.has(ownKey)) {
                mistakes.add(Rule.STATED_BY_KEY
                        .with("name", entry.key())
                        .with("place", key)
                        .with("key", ownKey)
                        .at(entry.origin()));
            }
            Optional<String> value = expect.text(entry.value(), Part.of(entry.key()));
            if (value.isPresent()) {
                named.put(entry.key(), value.get());
            }
        }
        return named;
    }

    /** How long the expression must hold. Zero is allowed: such an alert fires at once. */
    private String holdFor(Fields fields) {
        String text = fields.text("for");
        if (!text.isEmpty() && !text.matches("0[a-z]*") && Durations.read(text).isEmpty()) {
            mistakes.add(fields.node("for").map(Node::origin).orElse(fields.origin()), Rule.NOT_A_DURATION, text, "");
            return "";
        }
        return text;
    }

    Optional<Query> query(Node node) {
        Optional<Fields> fields = expect.fields(node, Part.item("a query"), Keys.QUERY);
        return fields.isPresent() ? query(fields.get()) : Optional.empty();
    }

    private Optional<Query> query(Fields fields) {
        Optional<String> title = fields.requiredWords("title");
        Optional<String> expr = fields.requiredWords("expr");
        checkCorrection(fields);
        Query query = new Query(
                title.orElse(""),
                expr.orElse(""),
                fields.text("section"),
                fields.words("known_issue"),
                fields.words("corrected"),
                fields.origin());
        return title.isPresent() && expr.isPresent() ? Optional.of(query) : Optional.empty();
    }

    private void checkCorrection(Fields fields) {
        if (fields.has("corrected") && !fields.has("known_issue")) {
            mistakes.add(fields.origin("corrected"), Rule.CORRECTED_WITHOUT_ISSUE);
        }
    }
}
