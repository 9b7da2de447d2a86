package dev.metricwright.cli.promql;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks the alerts and queries of a catalog against its families. An expression with a known issue is not checked,
 * because the reference documents it so; its corrected expression is checked. The key {@code allow} of a catalog
 * excuses its expressions from rules, and what expressions do with its families; that of a family or a label excuses
 * what they do with it.
 */
public final class ExpressionRules {

    private final List<Catalog> catalogs;
    private final ExpressionCheck check;
    private final Severities severities;
    private final List<Finding> findings = new ArrayList<>();

    private ExpressionRules(Catalog catalog, List<Catalog> others, Severities severities) {
        this.catalogs = Stream.concat(Stream.of(catalog), others.stream()).toList();
        this.check = new ExpressionCheck(catalog, others);
        this.severities = severities;
    }

    /**
     * Checks the expressions of a catalog.
     *
     * @param catalog the catalog
     * @param others other catalogs whose families the expressions may name
     * @param severities the severity of each rule
     * @return the findings, each at the {@link Origin} of its alert or query, in the order of the file
     */
    public static List<Finding> check(Catalog catalog, List<Catalog> others, Severities severities) {
        ExpressionRules rules = new ExpressionRules(catalog, others, severities);
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                rules.check(rule.origin(), "alert " + rule.name(), rule.expr(), rule.knownIssue(), rule.corrected());
            }
        }
        for (Query query : catalog.queries()) {
            rules.check(
                    query.origin(),
                    "query \"" + query.title() + "\"",
                    query.expr(),
                    query.knownIssue(),
                    query.corrected());
        }
        return List.copyOf(rules.findings);
    }

    private void check(
            Origin origin, String what, String expr, Optional<String> knownIssue, Optional<String> corrected) {
        if (knownIssue.isEmpty()) {
            add(origin, what, "expr", expr);
        }
        corrected.ifPresent(right -> add(origin, what, "corrected", right));
    }

    private void add(Origin origin, String what, String key, String expr) {
        for (Finding finding : check.check(expr)) {
            String message = what + ": " + finding.message() + " (in '" + key + "' at "
                    + finding.place().orElseThrow() + ")";
            if (!isAllowed(finding)) {
                severities.apply(finding.movedTo(origin, message)).ifPresent(findings::add);
            }
        }
    }

    /** Whether the catalog of the expression allows it to break a rule, or the family that it is about, or its catalog. */
    private boolean isAllowed(Finding finding) {
        String rule = finding.rule().id();
        return catalogs.get(0).allow().containsKey(rule)
                || finding.family().stream().anyMatch(family -> allows(family, rule));
    }

    private boolean allows(String name, String rule) {
        Optional<Catalog> catalog =
                catalogs.stream().filter(each -> each.family(name).isPresent()).findFirst();
        return catalog.isPresent()
                && (catalog.get().allow().containsKey(rule)
                        || catalog.get().family(name).orElseThrow().allow().containsKey(rule));
    }
}
