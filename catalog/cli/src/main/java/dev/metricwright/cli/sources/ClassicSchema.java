package dev.metricwright.cli.sources;

/**
 * The classic schema of dashboards.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/">the
 *     JSON model</a>
 */
final class ClassicSchema {

    private final Branch dashboard;
    private final DashboardQueries queries;

    private ClassicSchema(Branch dashboard, DashboardQueries queries) {
        this.dashboard = dashboard;
        this.queries = queries;
    }

    static boolean isDashboard(Branch document) {
        return document.at("panels").isList() || document.at("rows").isList();
    }

    static void addAll(Branch dashboard, DashboardQueries queries) {
        ClassicSchema schema = new ClassicSchema(dashboard, queries);
        Branch variables = dashboard.at("templating", "list");
        variables
                .items()
                .filter(variable -> variable.at("type").text().equals("datasource"))
                .forEach(variable -> queries.dataSources()
                        .add(variable.at("name").text(), variable.at("query").text()));
        dashboard.at("__inputs").items().forEach(input -> queries.dataSources()
                .add(input.at("name").text(), input.at("pluginId").text()));
        dashboard.at("panels").items().forEach(schema::panel);
        dashboard.at("rows").items().flatMap(row -> row.at("panels").items()).forEach(schema::panel);
        variables.items().forEach(schema::variable);
        dashboard.at("annotations", "list").items().forEach(schema::annotation);
    }

    /** Adds the queries of a library panel, in the file that Grafana exports for it. */
    static void addPanel(Branch panel, DashboardQueries queries) {
        new ClassicSchema(Branch.NONE, queries).panel(panel);
    }

    /** A panel; a row is one, too, and contains panels while it is collapsed. */
    private void panel(Branch panel) {
        panel.at("panels").items().forEach(this::panel);
        Branch library = panel.at("libraryPanel");
        if (library.isMapping() && !panel.at("targets").isList()) {
            library(library);
            return;
        }
        panel.at("targets").items().forEach(target -> {
            Branch own = target.at("datasource");
            boolean hasOwn = own.isMapping() || own.scalar().isPresent();
            if (queries.dataSources().isPrometheus(hasOwn ? own : panel.at("datasource"))) {
                queries.addOfPanel(panel, target.at("expr"), target.at("legendFormat"));
            }
        });
    }

    /** A panel that several dashboards share. An exported dashboard contains its definition. */
    private void library(Branch library) {
        Branch model = dashboard.at("__elements", library.at("uid").text(), "model");
        if (model.isMapping()) {
            addPanel(model, queries);
        } else {
            queries.addMissing(library);
        }
    }

    private void variable(Branch variable) {
        Branch query = variable.at("query");
        if (variable.at("type").text().equals("query")
                && queries.dataSources().isPrometheus(variable.at("datasource"))) {
            queries.addOfVariable(variable, query.isMapping() ? query.at("query") : query);
        }
    }

    private void annotation(Branch annotation) {
        Branch expr = annotation.at("expr");
        if (queries.dataSources().isPrometheus(annotation.at("datasource"))) {
            queries.addOfAnnotation(annotation, expr.scalar().isPresent() ? expr : annotation.at("target", "expr"));
        }
    }
}
