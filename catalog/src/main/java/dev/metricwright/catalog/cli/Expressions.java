package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.promql.ExpressionCheck;
import dev.metricwright.catalog.promql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the alerts and queries of a catalog against its families. An expression that is known to be at fault is left as its
 * reference has it; the one that is to be used instead must be right.
 */
final class Expressions {

    private final ExpressionCheck check;
    private final List<String> faults = new ArrayList<>();

    private Expressions(Catalog catalog) {
        this.check = new ExpressionCheck(catalog);
    }

    /** What is wrong with the expressions of a catalog, a line each, in the order of the file. */
    static List<String> faults(Catalog catalog) {
        Expressions expressions = new Expressions(catalog);
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                expressions.check(
                        rule.origin(), "alert " + rule.name(), rule.expr(), rule.knownIssue(), rule.corrected());
            }
        }
        for (Query query : catalog.queries()) {
            expressions.check(
                    query.origin(),
                    "query \"" + query.title() + "\"",
                    query.expr(),
                    query.knownIssue(),
                    query.corrected());
        }
        return List.copyOf(expressions.faults);
    }

    private void check(
            Origin origin, String what, String expr, Optional<String> knownIssue, Optional<String> corrected) {
        if (knownIssue.isEmpty()) {
            add(origin, what, "expr", expr);
        }
        corrected.ifPresent(right -> add(origin, what, "corrected", right));
    }

    private void add(Origin origin, String what, String key, String expr) {
        for (Problem problem : check.check(expr)) {
            faults.add(origin + ": error: " + what + ": " + problem.text() + " (in '" + key + "' at "
                    + problem.position() + ")");
        }
    }
}
