package dev.metricwright.cli.sources;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.cli.expressions.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        FileLines lines = FileLines.ofJson(content);
        List<Written> expressions = new ArrayList<>();
        List<Finding> mistakes = new ArrayList<>();
        Set<String> libraryPanels = new HashSet<>();
        Map<String, String> missingPanels = new LinkedHashMap<>();
        for (Node tree : Documents.json(file, content, mistakes)) {
            for (Branch dashboard : dashboards(Branch.of(tree))) {
                DashboardQueries queries = new DashboardQueries(lines, excuses);
                if (SecondSchema.isDashboard(dashboard)) {
                    SecondSchema.addAll(dashboard, queries);
                } else if (ClassicSchema.isDashboard(dashboard)) {
                    ClassicSchema.addAll(dashboard, queries);
                } else if (isLibraryPanel(dashboard)) {
                    libraryPanels.add(dashboard.at("uid").text());
                    ClassicSchema.addPanel(dashboard.at("model"), queries);
                } else {
                    mistakes.add(Rule.NO_DASHBOARD.at(tree.origin()));
                }
                // The description of a library panel is also that of its panel.
                Branch description = isDashboard(dashboard) ? dashboard.at("description") : Branch.NONE;
                expressions.addAll(queries.excusedBy(description));
                missingPanels.putAll(queries.missingPanels());
            }
        }
        mistakes.addAll(excuses.mistakes());
        return new SourceFile(expressions, List.of(), mistakes, libraryPanels, missingPanels);
    }

    /** What a document contains: one dashboard, or those of a mixin, which Jsonnet writes as an object of their file names. */
    private static List<Branch> dashboards(Branch document) {
        List<Branch> named =
                document.entries().stream().map(file -> Branch.of(file.value())).toList();
        boolean isMixin = !named.isEmpty() && named.stream().allMatch(Dashboard::isDashboard);
        return isMixin ? named : List.of(inner(document));
    }

    private static boolean isDashboard(Branch document) {
        return SecondSchema.isDashboard(document) || ClassicSchema.isDashboard(document);
    }

    private static boolean isLibraryPanel(Branch document) {
        return document.at("model").isMapping();
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
