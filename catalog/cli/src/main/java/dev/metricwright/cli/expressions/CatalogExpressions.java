package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.RecordingRule;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.expressions.Written.Form;
import dev.metricwright.cli.expressions.Written.Shown;
import dev.metricwright.cli.expressions.Written.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The expressions of a catalog: those of its alerts, queries and recording rules. A known issue excuses the expression
 * beside it from the rules whose ids it contains; the corrected expression has no excuse.
 */
public final class CatalogExpressions {

    private static final Pattern RULE_ID = Pattern.compile("(?<![\\w-])(?:"
            + String.join("|", Rule.ids().stream().map(Pattern::quote).toList()) + ")(?![\\w-])");

    private final List<Written> expressions = new ArrayList<>();

    private CatalogExpressions() {}

    /**
     * The expressions of a catalog.
     *
     * @param catalog the catalog
     * @return its expressions, in the order of the file
     */
    public static List<Written> of(Catalog catalog) {
        CatalogExpressions all = new CatalogExpressions();
        for (RecordingRule rule : catalog.surroundings().recordingRules()) {
            all.add(new Written.OfRecording(), "recording rule " + rule.metric(), rule.expr(), rule.origin());
        }
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                all.add(rule);
            }
        }
        for (Query query : catalog.queries()) {
            all.add(query);
        }
        return all.expressions;
    }

    private void add(Use use, String subject, String expr, Origin origin) {
        expressions.add(new Written(use, subject, SourceText.of("expr", expr, origin), List.of(), List.of()));
    }

    private void add(Alert.Rule rule) {
        add(
                new Written.OfAlert(rule.name(), rule.holdFor()),
                "alert " + rule.name(),
                rule.expr(),
                rule.knownIssue(),
                rule.corrected(),
                rule.origin(),
                shown(rule));
    }

    private void add(Query query) {
        // A query may be one of a dashboard.
        add(
                new Written.OfQuery(),
                "query \"" + query.title() + "\"",
                query.expr(),
                query.knownIssue(),
                query.corrected(),
                query.origin(),
                List.of());
    }

    private void add(
            Use use,
            String subject,
            String expr,
            Optional<String> knownIssue,
            Optional<String> corrected,
            Origin origin,
            List<Shown> shown) {
        List<LocalExcuse> excuses =
                knownIssue.map(issue -> excuses(issue, subject, origin)).orElse(List.of());
        // What notifications show belongs to the expression that is used.
        List<Shown> shownOfWrong = knownIssue.isEmpty() ? shown : List.of();
        expressions.add(new Written(use, subject, SourceText.of("expr", expr, origin), shownOfWrong, excuses));
        corrected.ifPresent(right -> expressions.add(
                new Written(use, subject, SourceText.of("corrected", right, origin), shown, List.of())));
    }

    /** The excuses of a known issue. One that names no rule excuses nothing. */
    private static List<LocalExcuse> excuses(String knownIssue, String subject, Origin origin) {
        List<String> rules = RULE_ID.matcher(knownIssue)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return (rules.isEmpty() ? List.of("") : rules)
                .stream()
                        .map(rule -> new LocalExcuse(rule, Optional.empty(), "'known_issue' of " + subject, origin))
                        .toList();
    }

    /** The texts of notifications that may show labels. */
    private static List<Shown> shown(Alert.Rule rule) {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put("summary", rule.summary());
        templates.put("runbook", rule.notification().runbook());
        rule.notification().annotations().forEach((name, text) -> templates.put("annotations: " + name, text));
        rule.notification().labels().forEach((name, text) -> templates.put("labels: " + name, text));
        return templates.entrySet().stream()
                .map(text -> new Shown(SourceText.of(text.getKey(), text.getValue(), rule.origin()), Form.TEMPLATE))
                .toList();
    }
}
