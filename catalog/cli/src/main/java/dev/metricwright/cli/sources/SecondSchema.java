package dev.metricwright.cli.sources;

/**
 * The second schema of dashboards, in which panels are elements beside their layout.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/">the
 *     JSON model</a>
 */
final class SecondSchema {

    private final Branch dashboard;
    private final DashboardQueries queries;

    private SecondSchema(Branch dashboard, DashboardQueries queries) {
        this.dashboard = dashboard;
        this.queries = queries;
    }

    static boolean isDashboard(Branch document) {
        return document.at("elements").isMapping();
    }

    static void addAll(Branch dashboard, DashboardQueries queries) {
        SecondSchema schema = new SecondSchema(dashboard, queries);
        schema.dataSources();
        schema.dashboard.at("elements").entries().forEach(element -> schema.element(Branch.of(element.value())));
        schema.dashboard.at("variables").items().forEach(schema::variable);
        schema.dashboard.at("annotations").items().forEach(schema::annotation);
    }

    private void dataSources() {
        dashboard
                .at("variables")
                .items()
                .filter(variable -> variable.at("kind").text().equals("DatasourceVariable"))
                .map(variable -> variable.at("spec"))
                .forEach(variable -> queries.dataSources()
                        .add(variable.at("name").text(), variable.at("pluginId").text()));
    }

    private void element(Branch element) {
        Branch panel = element.at("spec");
        if (element.at("kind").text().equals("LibraryPanel")) {
            queries.addMissing(panel.at("libraryPanel"));
        }
        panel.at("data", "spec", "queries")
                .items()
                .map(query -> query.at("spec"))
                .forEach(query -> {
                    Branch data = query.at("query");
                    if (queries.dataSources().isPrometheus(data, query.at("datasource"))) {
                        queries.addOfPanel(panel, data.at("spec", "expr"), data.at("spec", "legendFormat"));
                    }
                });
    }

    private void variable(Branch variable) {
        Branch data = variable.at("spec", "query");
        // Dashboards that were converted have the query of the classic schema.
        Branch classic = data.at("spec", "__legacyStringValue");
        Branch query = classic.scalar().isPresent() ? classic : data.at("spec", "query");
        if (variable.at("kind").text().equals("QueryVariable")
                && queries.dataSources().isPrometheus(data, variable.at("spec", "datasource"))) {
            queries.addOfVariable(variable.at("spec"), query.scalar().isPresent() ? query : data.at("spec", "expr"));
        }
    }

    private void annotation(Branch annotation) {
        Branch data = annotation.at("spec", "query");
        if (queries.dataSources().isPrometheus(data, annotation.at("spec", "datasource"))) {
            queries.addOfAnnotation(annotation.at("spec"), data.at("spec", "expr"));
        }
    }
}
