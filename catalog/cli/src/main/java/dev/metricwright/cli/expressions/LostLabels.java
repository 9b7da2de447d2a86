package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds labels that the template of an annotation or of a label of an alert shows, but that the expression of the alert
 * does not leave. Prometheus shows nothing in their place.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/configuration/template_reference/">the templates</a>
 */
final class LostLabels {

    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?\\}\\}", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("(?:\\$labels|\\.Labels)\\.([a-zA-Z_][a-zA-Z0-9_]*)"
            + "|index\\s+(?:\\$labels|\\.Labels)\\s+[\"`]([^\"`]*)[\"`]");

    private LostLabels() {}

    /**
     * The findings about a template.
     *
     * @param template the text
     * @param left the labels that the expression leaves
     */
    static List<Finding> in(String template, Shape left) {
        List<Finding> findings = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        java.util.regex.Matcher action = ACTION.matcher(template);
        while (action.find()) {
            java.util.regex.Matcher label = LABEL.matcher(template).region(action.start(), action.end());
            while (label.find()) {
                String name = label.group(1) == null ? label.group(2) : label.group(1);
                if (shown.add(name) && !left.has(name) && !name.equals(Matcher.NAME)) {
                    findings.add(finding(name, left, Position.at(template, label.start())));
                }
            }
        }
        return findings;
    }

    private static Finding finding(String label, Shape left, Position position) {
        return Rule.LABEL_LOST
                .with("label", label)
                .with(
                        "labels",
                        left.labels().isEmpty()
                                ? "no label"
                                : String.join(", ", left.labels().keySet()))
                .with("remedy", left.knows(label) ? "aggregate by it too, or do not show it" : "do not show it")
                .at(position);
    }
}
