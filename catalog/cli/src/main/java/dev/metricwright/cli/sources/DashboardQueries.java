package dev.metricwright.cli.sources;

import dev.metricwright.catalog.tree.Node;
import dev.metricwright.cli.expressions.LocalExcuse;
import dev.metricwright.cli.expressions.SourceText;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.expressions.Written.Form;
import dev.metricwright.cli.expressions.Written.OfQuery;
import dev.metricwright.cli.expressions.Written.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the queries of a dashboard, whatever its schema. */
final class DashboardQueries {

    private static final Pattern LABEL_VALUES =
            Pattern.compile("\\s*label_values\\s*\\((?<expr>.*),\\s*(?<label>[^,()\\s]+)\\s*\\)\\s*", Pattern.DOTALL);
    private static final Pattern QUERY_RESULT =
            Pattern.compile("\\s*query_result\\s*\\((?<expr>.*)\\)\\s*", Pattern.DOTALL);

    private final FileLines lines;
    private final FileExcuses excuses;
    private final DataSources dataSources = new DataSources();
    private final List<Written> expressions = new ArrayList<>();
    private final Map<String, String> missingPanels = new LinkedHashMap<>();

    DashboardQueries(FileLines lines, FileExcuses excuses) {
        this.lines = lines;
        this.excuses = excuses;
    }

    DataSources dataSources() {
        return dataSources;
    }

    /** The queries, each excused as the whole dashboard is. */
    List<Written> excusedBy(Branch descriptionOfDashboard) {
        List<LocalExcuse> ofDashboard = excuses.in(descriptionOfDashboard);
        return expressions.stream()
                .map(written -> written.excusedBy(ofDashboard))
                .toList();
    }

    Map<String, String> missingPanels() {
        return missingPanels;
    }

    /** Adds a query of a panel, with its legend. */
    void addOfPanel(Branch panel, Branch expr, Branch legend) {
        List<Shown> shown = legend.scalar().stream()
                .map(text -> new Shown(lines.text("legendFormat", text), Form.LEGEND))
                .toList();
        add("panel \"" + panel.at("title").text() + "\"", expr, shown, excuses.in(panel.at("description")));
    }

    /** Adds the query for the times that a dashboard marks. */
    void addOfAnnotation(Branch annotation, Branch expr) {
        add("annotation \"" + annotation.at("name").text() + "\"", expr, List.of(), List.of());
    }

    /** Adds the query for the values of a variable: a selector and a label of it, or an expression. */
    void addOfVariable(Branch variable, Branch query) {
        Optional<Node.Scalar> text = query.scalar();
        if (text.isPresent()) {
            Matcher values = LABEL_VALUES.matcher(text.get().text());
            Matcher result = QUERY_RESULT.matcher(text.get().text());
            if (values.matches()) {
                SourceText label = part(text.get(), values, "label");
                addOfVariable(variable, part(text.get(), values, "expr"), List.of(new Shown(label, Form.NAME)));
            } else if (result.matches()) {
                addOfVariable(variable, part(text.get(), result, "expr"), List.of());
            }
        }
    }

    private void addOfVariable(Branch variable, SourceText expr, List<Shown> shown) {
        String subject = "variable " + variable.at("name").text();
        expressions.add(new Written(new OfQuery(), subject, expr, shown, List.of()));
    }

    private SourceText part(Node.Scalar whole, Matcher matcher, String group) {
        return lines.part("query", whole, matcher.start(group), matcher.end(group));
    }

    private void add(String subject, Branch expr, List<Shown> shown, List<LocalExcuse> own) {
        Optional<Node.Scalar> text = expr.scalar();
        if (text.isPresent() && !text.get().text().isBlank()) {
            expressions.add(new Written(new OfQuery(), subject, lines.text("expr", text.get()), shown, own));
        }
    }

    /** Adds a panel that several dashboards share, and that is defined elsewhere. */
    void addMissing(Branch libraryPanel) {
        missingPanels.put(
                libraryPanel.at("uid").text(),
                "library panel \"" + libraryPanel.at("name").text() + "\" is not checked, because " + excuses.file()
                        + " does not contain it; name the file of its JSON, too");
    }
}
