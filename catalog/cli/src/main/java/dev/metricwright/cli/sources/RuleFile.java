package dev.metricwright.cli.sources;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.cli.expressions.LocalExcuse;
import dev.metricwright.cli.expressions.Recording;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.expressions.Written.Form;
import dev.metricwright.cli.expressions.Written.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file with groups of rules: one of Prometheus, of the rulers of Thanos and Mimir (which have more keys), or manifests of
 * the Prometheus Operator, of which those of other kinds are passed over.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/">the rule files of
 *     Prometheus</a>
 */
public final class RuleFile {

    private final FileLines lines;
    private final FileExcuses excuses;
    private final List<Branch> rules = new ArrayList<>();
    private final TreeSet<Integer> beginnings = new TreeSet<>();
    private boolean hasGroups;
    private final List<Written> expressions = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final List<Finding> mistakes = new ArrayList<>();

    private RuleFile(String file, FileLines lines) {
        this.lines = lines;
        this.excuses = FileExcuses.in(file, lines);
    }

    /**
     * Reads a file.
     *
     * @param file its name in messages
     * @param content its content
     * @return what it contains
     */
    public static SourceFile read(String file, byte[] content) {
        RuleFile read = new RuleFile(file, FileLines.ofYaml(content));
        List<Node> documents = Documents.yaml(file, content, read.mistakes);
        documents.forEach(document -> read.document(Branch.of(document)));
        if (!read.hasGroups && read.mistakes.isEmpty()) {
            read.mistakes.add(Rule.NO_GROUPS.at(new Origin(file, 1, 1)));
        }
        read.rules.forEach(read::rule);
        read.mistakes.addAll(read.excuses.mistakes());
        return new SourceFile(read.withExcusesOfFile(), read.recordings, read.mistakes, Set.of(), Map.of());
    }

    private void document(Branch document) {
        if (document.at("kind").text().endsWith("List")) {
            document.at("items").items().forEach(this::document);
        } else if (document.at("kind").text().equals("PrometheusRule")) {
            groups(document.at("spec", "groups"));
        } else if (document.at("kind").node().isEmpty()) {
            groups(document.at("groups"));
        }
    }

    private void groups(Branch groups) {
        hasGroups |= groups.node().isPresent();
        groups.items().forEach(group -> {
            beginnings.add(lineOf(group));
            Branch list = group.at("rules");
            if (list.node().isPresent() && !list.isList() && list.scalar().isPresent()) {
                mistakes.add(Rule.RULES_NOT_A_LIST.at(list.node().get().origin()));
            }
            list.items().forEach(rule -> {
                beginnings.add(lineOf(rule));
                rules.add(rule);
            });
        });
    }

    private static int lineOf(Branch part) {
        return part.node().map(node -> node.origin().line()).orElse(0);
    }

    private void rule(Branch rule) {
        Optional<Node.Scalar> expr = rule.at("expr").scalar();
        Optional<Node.Scalar> alert = rule.at("alert").scalar();
        Optional<Node.Scalar> metric = rule.at("record").scalar();
        if (expr.isEmpty() || alert.isPresent() == metric.isPresent()) {
            rule.node()
                    .ifPresent(node -> mistakes.add(Rule.RULE_INCOMPLETE.at(
                            node.origin(),
                            expr.isEmpty()
                                    ? "no 'expr'"
                                    : alert.isEmpty() ? "neither 'alert' nor 'record'" : "both 'alert' and 'record'")));
            return;
        }
        List<LocalExcuse> own = excusesOf(rule);
        if (alert.isPresent()) {
            String subject = "alert " + alert.get().text();
            expressions.add(new Written(
                    new Written.OfAlert(alert.get().text(), rule.at("for").text()),
                    subject,
                    lines.text("expr", expr.get()),
                    shown(rule),
                    own));
        } else {
            String name = metric.orElseThrow().text();
            Map<String, String> labels = new LinkedHashMap<>();
            rule.at("labels")
                    .entries()
                    .forEach(label ->
                            labels.put(label.key(), Branch.of(label.value()).text()));
            recordings.add(new Recording(name, expr.get().text(), labels));
            expressions.add(new Written(
                    new Written.OfRecording(),
                    "recording rule " + name,
                    lines.text("expr", expr.get()),
                    List.of(),
                    own));
        }
    }

    private List<Shown> shown(Branch rule) {
        List<Shown> shown = new ArrayList<>();
        for (String key : List.of("labels", "annotations")) {
            for (Node.Entry entry : rule.at(key).entries()) {
                Branch.of(entry.value())
                        .scalar()
                        .ifPresent(text ->
                                shown.add(new Shown(lines.text(key + ": " + entry.key(), text), Form.TEMPLATE)));
            }
        }
        return shown;
    }

    private List<LocalExcuse> excusesOf(Branch rule) {
        int begin = lineOf(rule);
        Integer next = beginnings.higher(begin);
        return excuses.take(begin, next == null ? lines.count() + 1 : next, lines);
    }

    /** The expressions, each with the excuses that no rule has taken. */
    private List<Written> withExcusesOfFile() {
        List<LocalExcuse> ofFile = excuses.rest();
        return expressions.stream().map(written -> written.excusedBy(ofFile)).toList();
    }
}
