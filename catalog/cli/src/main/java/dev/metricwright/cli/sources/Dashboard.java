package dev.metricwright.cli.sources;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.cli.expressions.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dashboard of Grafana in JSON, as it is exported, with or without an envelope, or a library panel. Queries
 * to other data sources than Prometheus are passed over.
 */
public final class Dashboard {

    private Dashboard() {}

    /**
     * Reads a file.
     *
     * @param file its name in messages
     * @param content its content
     * @return what it contains
     */
    public static SourceFile read(String file, byte[] content) {
        FileExcuses excuses = FileExcuses.none(file);
        DashboardQueries queries = new DashboardQueries(FileLines.ofJson(content), excuses);
        List<Written> expressions = new ArrayList<>();
        List<Finding> mistakes = new ArrayList<>();
        Set<String> libraryPanels = new HashSet<>();
        for (Node tree : Documents.json(file, content, mistakes)) {
            Branch document = Branch.of(tree);
            Branch inner = inner(document);
            if (SecondSchema.isDashboard(inner)) {
                SecondSchema.addAll(inner, queries);
                expressions.addAll(queries.excusedBy(inner.at("description")));
            } else if (ClassicSchema.isDashboard(inner)) {
                ClassicSchema.addAll(inner, queries);
                expressions.addAll(queries.excusedBy(inner.at("description")));
            } else if (inner.at("model").isMapping()) {
                libraryPanels.add(inner.at("uid").text());
                ClassicSchema.addPanel(inner.at("model"), queries);
                expressions.addAll(queries.excusedBy(Branch.NONE));
            } else {
                mistakes.add(Rule.NO_DASHBOARD.at(tree.origin()));
            }
        }
        mistakes.addAll(excuses.mistakes());
        return new SourceFile(expressions, List.of(), mistakes, libraryPanels, queries.missingPanels());
    }

    /** What is inside of an envelope: of the API, of a Kubernetes resource, or of the API of library panels. */
    private static Branch inner(Branch document) {
        return Stream.of("dashboard", "spec", "result")
                .map(document::at)
                .filter(Branch::isMapping)
                .findFirst()
                .orElse(document);
    }
}
