package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.expressions.Written.Shown;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Position;
import dev.metricwright.cli.promql.Variables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds labels that a notification or a dashboard shows, but that the expression does not leave. Nothing is shown in their
 * place.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/configuration/template_reference/">the templates</a>
 */
final class LostLabels {

    private static final Pattern LABEL = Pattern.compile("(?:\\$labels|\\$?\\.Labels)\\.([a-zA-Z_][a-zA-Z0-9_]*)"
            + "|index\\s+(?:\\$labels|\\$?\\.Labels)\\s+[\"`]([^\"`]*)[\"`]");
    private static final Pattern KEYWORD = Pattern.compile("\\{\\{-?\\s*(range|with|if|define|block|end)\\b");

    /** In these blocks, {@code .Labels} are those of something else. */
    private static final Set<String> MOVING_DOT = Set.of("range", "with", "define", "block");

    private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*([a-zA-Z_][a-zA-Z0-9_]*)\\s*\\}\\}");

    private final Shape left;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private LostLabels(Shape left) {
        this.left = left;
    }

    /**
     * The findings about a text.
     *
     * @param shown the text
     * @param left the labels that the expression leaves
     */
    static List<Finding> in(Shown shown, Shape left) {
        LostLabels lost = new LostLabels(left);
        String text = shown.text().value();
        switch (shown.form()) {
            case TEMPLATE -> lost.template(text);
            case LEGEND -> lost.legend(text);
            case NAME -> lost.name(text);
        }
        return lost.findings;
    }

    /** In a block such as {@code range query "…"}, the labels of the dot are those of another result. */
    private void template(String text) {
        java.util.regex.Matcher label = LABEL.matcher(text);
        java.util.regex.Matcher keyword = KEYWORD.matcher(text);
        Deque<Boolean> movesDot = new ArrayDeque<>();
        int moved = 0;
        int begin = text.indexOf("{{");
        int end = text.indexOf("}}", begin);
        while (begin >= 0 && end >= 0) {
            label.region(begin, end);
            while (label.find()) {
                String name = label.group(1) == null ? label.group(2) : label.group(1);
                boolean isOfAlert = moved == 0 || label.group().contains("$");
                if (isOfAlert && isLost(name)) {
                    findings.add(finding(name, Position.at(text, label.start())));
                }
            }
            if (keyword.region(begin, end).lookingAt()) {
                if (keyword.group(1).equals("end")) {
                    moved -= movesDot.isEmpty() || !movesDot.pop() ? 0 : 1;
                } else {
                    movesDot.push(MOVING_DOT.contains(keyword.group(1)));
                    moved += MOVING_DOT.contains(keyword.group(1)) ? 1 : 0;
                }
            }
            begin = text.indexOf("{{", end);
            end = text.indexOf("}}", begin);
        }
    }

    private void legend(String text) {
        java.util.regex.Matcher label = LEGEND.matcher(text);
        while (label.find()) {
            if (isLost(label.group(1))) {
                findings.add(finding(label.group(1), Position.at(text, label.start())));
            }
        }
    }

    private void name(String text) {
        if (!Variables.isIn(Variables.marked(text)) && isLost(text)) {
            findings.add(SelectorCheck.unknownLabel(left, text, Position.at(text, 0)));
        }
    }

    private boolean isLost(String name) {
        return names.add(name) && !left.has(name) && !name.equals(Matcher.NAME);
    }

    private Finding finding(String label, Position position) {
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
