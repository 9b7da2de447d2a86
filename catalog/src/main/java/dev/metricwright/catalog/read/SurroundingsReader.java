package dev.metricwright.catalog.read;

import dev.metricwright.catalog.RecordingRule;
import dev.metricwright.catalog.Surroundings;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what expressions may use beside the families of a catalog. */
final class SurroundingsReader {

    /** A name, or a beginning of one with a star. A star alone would accept every misspelt name. */
    private static final Pattern EXTERNAL = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*\\*?");

    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    private final Expect expect;
    private final Mistakes mistakes;

    SurroundingsReader(Mistakes mistakes) {
        this.expect = new Expect(mistakes);
        this.mistakes = mistakes;
    }

    Surroundings read(Fields catalog) {
        List<String> labels = new ArrayList<>();
        for (Node.Scalar label : catalog.scalars("target_labels")) {
            if (!LabelReader.isName(label.text())) {
                mistakes.add(label.origin(), Rule.INVALID_LABEL_NAME, label.text());
            }
            labels.add(label.text());
        }
        List<String> families = new ArrayList<>();
        for (Node.Scalar family : catalog.scalars("external_families")) {
            if (!EXTERNAL.matcher(family.text()).matches()) {
                mistakes.add(family.origin(), Rule.INVALID_EXTERNAL_FAMILY, family.text());
            }
            families.add(family.text());
        }
        return new Surroundings(labels, families, recordingRules(catalog));
    }

    private List<RecordingRule> recordingRules(Fields catalog) {
        List<RecordingRule> rules = new ArrayList<>();
        for (Node item : catalog.items("recording_rules")) {
            Optional<Fields> rule = expect.fields(item, Part.item("a recording rule"), Keys.RECORDING_RULE);
            if (rule.isPresent()) {
                add(rule.get(), rules);
            }
        }
        return rules;
    }

    private void add(Fields rule, List<RecordingRule> rules) {
        Optional<String> metric = rule.requiredWords("record");
        Optional<String> expr = rule.requiredWords("expr");
        if (metric.isPresent() && expr.isPresent()) {
            if (!METRIC.matcher(metric.get()).matches()) {
                mistakes.add(rule.origin("record"), Rule.INVALID_RECORDED_NAME, metric.get());
            }
            rules.add(new RecordingRule(metric.get(), expr.get(), rule.origin()));
        }
    }
}
