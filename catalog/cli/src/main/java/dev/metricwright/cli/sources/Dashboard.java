package dev.metricwright.cli.sources;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.cli.expressions.LocalExcuse;
import dev.metricwright.cli.expressions.SourceText;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.expressions.Written.Form;
import dev.metricwright.cli.expressions.Written.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dashboard of Grafana in JSON, as it is exported, with or without the envelope of its API: the classic schema and the
 * second one. Panels of other data sources than Prometheus are passed over.
 */
public final class Dashboard {

    private static final Pattern LABEL_VALUES = Pattern.compile(
            "\\s*label_values\\s*\\((?:(?<selector>.*),)?\\s*(?<label>[^,()\\s]+)\\s*\\)\\s*", Pattern.DOTALL);
    private static final Pattern QUERY_RESULT =
            Pattern.compile("\\s*query_result\\s*\\((?<expr>.*)\\)\\s*", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)\\}?");

    private final FileLines lines;
    private final FileExcuses excuses;
    private final List<Written> expressions = new ArrayList<>();
    private final List<Finding> mistakes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** The types of the data sources that variables stand for. */
    private final Map<String, String> dataSources = new HashMap<>();

    private Dashboard(String file, FileLines lines) {
        this.lines = lines;
        this.excuses = FileExcuses.none(file);
    }

    /**
     * Reads a file.
     *
     * @param file its name in messages
     * @param content its content
     * @return what it contains
     */
    public static SourceFile read(String file, byte[] content) {
        Dashboard read = new Dashboard(file, FileLines.of(content));
        for (Node document : Documents.json(file, content, read.mistakes)) {
            read.document(Branch.of(document));
        }
        read.mistakes.addAll(read.excuses.mistakes());
        return new SourceFile(read.expressions, List.of(), read.mistakes, read.notes);
    }

    private void document(Branch document) {
        Branch classic = document.at("dashboard").isMapping() ? document.at("dashboard") : document;
        if (document.at("spec", "elements").isMapping()) {
            second(document.at("spec"));
        } else if (classic.at("panels").isList() || classic.at("rows").isList()) {
            classic(classic);
        } else if (document.at("model").isMapping()) {
            panel(document.at("model"), Branch.NONE);
        } else {
            mistakes.add(Rule.NO_DASHBOARD.at(document.node().map(Node::origin).orElse(Origin.NOWHERE)));
        }
    }

    // ---- the classic schema

    private void classic(Branch dashboard) {
        Branch variables = dashboard.at("templating", "list");
        variables
                .items()
                .filter(variable -> variable.at("type").text().equals("datasource"))
                .forEach(variable -> dataSources.put(
                        variable.at("name").text(), variable.at("query").text()));
        int before = expressions.size();
        dashboard.at("panels").items().forEach(panel -> panel(panel, dashboard));
        dashboard.at("rows").items().flatMap(row -> row.at("panels").items()).forEach(panel -> panel(panel, dashboard));
        variables.items().forEach(variable -> {
            Branch query = variable.at("query");
            variable(
                    variable.at("type").text(),
                    variable.at("name").text(),
                    query.isMapping() ? query.at("query") : query,
                    variable.at("datasource"));
        });
        dashboard.at("annotations", "list").items().forEach(annotation -> {
            Branch expr = annotation.at("expr").scalar().isPresent()
                    ? annotation.at("expr")
                    : annotation.at("target", "expr");
            if (isPrometheus(annotation.at("datasource"))) {
                add("annotation \"" + annotation.at("name").text() + "\"", expr, List.of(), List.of());
            }
        });
        excuseAll(before, excusesIn(dashboard.at("description")));
    }

    /** A panel; a row is one, too, and contains panels while it is collapsed. */
    private void panel(Branch panel, Branch dashboard) {
        panel.at("panels").items().forEach(inner -> panel(inner, dashboard));
        Branch library = panel.at("libraryPanel");
        if (library.isMapping() && !panel.at("targets").isList()) {
            library(library, dashboard);
            return;
        }
        List<LocalExcuse> own = excusesIn(panel.at("description"));
        panel.at("targets").items().forEach(target -> {
            Branch source =
                    target.at("datasource").node().isPresent() ? target.at("datasource") : panel.at("datasource");
            if (isPrometheus(source)) {
                add(named(panel.at("title")), target.at("expr"), legend(target.at("legendFormat")), own);
            }
        });
    }

    /** A panel that several dashboards share. An exported dashboard contains its definition. */
    private void library(Branch library, Branch dashboard) {
        Branch model = dashboard.at("__elements", library.at("uid").text(), "model");
        if (model.isMapping()) {
            panel(model, Branch.NONE);
        } else {
            notes.add("library panel \"" + library.at("name").text() + "\" is not checked, because " + excuses.file()
                    + " does not contain it; name the file of its JSON, too");
        }
    }

    // ---- the second schema

    private void second(Branch dashboard) {
        Branch variables = dashboard.at("variables");
        variables
                .items()
                .filter(variable -> variable.at("kind").text().equals("DatasourceVariable"))
                .forEach(variable -> dataSources.put(
                        variable.at("spec", "name").text(),
                        variable.at("spec", "pluginId").text()));
        int before = expressions.size();
        for (Node.Entry element : dashboard.at("elements").entries()) {
            Branch panel = Branch.of(element.value());
            if (panel.at("kind").text().equals("LibraryPanel")) {
                library(panel.at("spec", "libraryPanel"), dashboard);
            }
            List<LocalExcuse> own = excusesIn(panel.at("spec", "description"));
            panel.at("spec", "data", "spec", "queries").items().forEach(query -> {
                Branch data = query.at("spec", "query");
                if (isPrometheus(data, query.at("spec", "datasource"))) {
                    add(
                            named(panel.at("spec", "title")),
                            data.at("spec", "expr"),
                            legend(data.at("spec", "legendFormat")),
                            own);
                }
            });
        }
        variables
                .items()
                .filter(variable -> variable.at("kind").text().equals("QueryVariable"))
                .forEach(variable -> {
                    Branch data = variable.at("spec", "query");
                    Branch query = data.at("spec", "query").scalar().isPresent()
                            ? data.at("spec", "query")
                            : data.at("spec", "expr");
                    if (isPrometheus(data, variable.at("spec", "datasource"))) {
                        variable("query", variable.at("spec", "name").text(), query, Branch.NONE);
                    }
                });
        dashboard.at("annotations").items().forEach(annotation -> {
            Branch data = annotation.at("spec", "query");
            if (isPrometheus(data, annotation.at("spec", "datasource"))) {
                add(
                        "annotation \"" + annotation.at("spec", "name").text() + "\"",
                        data.at("spec", "expr"),
                        List.of(),
                        List.of());
            }
        });
        excuseAll(before, excusesIn(dashboard.at("description")));
    }

    /** Whether a query of the second schema is one for Prometheus. Its kind or its group is the type of the data source. */
    private boolean isPrometheus(Branch data, Branch source) {
        String type = data.at("group").scalar().isPresent()
                ? data.at("group").text()
                : data.at("kind").text();
        return type.isEmpty() || type.equals("DataQuery") ? isPrometheus(source) : isPrometheus(type);
    }

    // ---- both

    /** Whether a data source is Prometheus, as far as the file says. A source of which only the name is known may be. */
    private boolean isPrometheus(Branch source) {
        String reference = source.isMapping() ? source.at("uid").text() : source.text();
        Matcher variable = REFERENCE.matcher(reference);
        String known = variable.matches() ? dataSources.getOrDefault(variable.group(1), "") : "";
        String type =
                source.at("type").text().isEmpty() ? known : source.at("type").text();
        return type.isEmpty() || isPrometheus(type);
    }

    private static boolean isPrometheus(String type) {
        return type.contains("prometheus") || type.equals("mixed") || type.equals("datasource");
    }

    private static String named(Branch title) {
        return "panel \"" + title.text() + "\"";
    }

    private List<Shown> legend(Branch legend) {
        return legend.scalar().stream()
                .map(text -> new Shown(lines.text("legendFormat", text), Form.LEGEND))
                .toList();
    }

    /** A variable whose values come from a query: a selector and a label, or an expression. */
    private void variable(String type, String name, Branch query, Branch source) {
        Optional<Node.Scalar> text = query.scalar();
        if (!type.equals("query") || text.isEmpty() || !isPrometheus(source)) {
            return;
        }
        String subject = "variable " + name;
        Matcher values = LABEL_VALUES.matcher(text.get().text());
        Matcher result = QUERY_RESULT.matcher(text.get().text());
        if (values.matches() && values.group("selector") != null) {
            Shown label = new Shown(part(text.get(), values, "label"), Form.NAME);
            expressions.add(new Written(
                    new Written.OfQuery(), subject, part(text.get(), values, "selector"), List.of(label), List.of()));
        } else if (result.matches()) {
            expressions.add(new Written(
                    new Written.OfQuery(), subject, part(text.get(), result, "expr"), List.of(), List.of()));
        }
    }

    private SourceText part(Node.Scalar whole, Matcher matcher, String group) {
        return lines.part("query", whole, matcher.start(group), matcher.end(group));
    }

    private void add(String subject, Branch expr, List<Shown> shown, List<LocalExcuse> own) {
        expr.scalar()
                .filter(text -> !text.text().isBlank())
                .ifPresent(text -> expressions.add(
                        new Written(new Written.OfQuery(), subject, lines.text("expr", text), shown, own)));
    }

    private List<LocalExcuse> excusesIn(Branch description) {
        List<LocalExcuse> found = new ArrayList<>();
        description.scalar().ifPresent(text -> excuses.addAll(text.text(), text.origin(), found));
        return found;
    }

    private void excuseAll(int from, List<LocalExcuse> ofDashboard) {
        for (int i = from; i < expressions.size(); i++) {
            expressions.set(i, expressions.get(i).excusedBy(ofDashboard));
        }
    }
}
