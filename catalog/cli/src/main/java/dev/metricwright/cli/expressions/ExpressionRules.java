package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Set<Excuse> needed = new HashSet<>();

    private ExpressionRules(Conditions conditions, Catalog catalog, List<Catalog> others, Severities severities) {
        this.catalogs = Stream.concat(Stream.of(catalog), others.stream()).toList();
        this.check = new ExpressionCheck(conditions, Names.of(catalog, others), needed::add);
        this.severities = severities;
    }

    /**
     * The result of checking the expressions of a catalog.
     *
     * @param findings the findings, each at the {@link Origin} of its alert or query, in the order of the file
     * @param needed the excuses because of which there are no more findings, of this and of other catalogs
     */
    public record Result(List<Finding> findings, Set<Excuse> needed) {

        /** Keeps its own copies. */
        public Result {
            findings = List.copyOf(findings);
            needed = Set.copyOf(needed);
        }
    }

    /**
     * Checks the expressions of a catalog.
     *
     * @param conditions where the expressions are evaluated
     * @param catalog the catalog
     * @param others other catalogs whose families the expressions may name
     * @param severities the severity of each rule
     * @return the findings and the excuses
     */
    public static Result check(Conditions conditions, Catalog catalog, List<Catalog> others, Severities severities) {
        ExpressionRules rules = new ExpressionRules(conditions, catalog, others, severities);
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                rules.check(
                        rules.check::checkAlert,
                        rule.origin(),
                        "alert " + rule.name(),
                        rule.expr(),
                        rule.knownIssue(),
                        rule.corrected());
                rules.checkTemplates(rule);
            }
        }
        for (Query query : catalog.queries()) {
            // A query may be one of a dashboard.
            rules.check(
                    rules.check::checkTemplate,
                    query.origin(),
                    "query \"" + query.title() + "\"",
                    query.expr(),
                    query.knownIssue(),
                    query.corrected());
        }
        return new Result(rules.findings, rules.needed);
    }

    private void check(
            Function<String, List<Finding>> checking,
            Origin origin,
            String what,
            String expr,
            Optional<String> knownIssue,
            Optional<String> corrected) {
        if (knownIssue.isEmpty()) {
            add(checking.apply(expr), origin, what, "expr");
        }
        corrected.ifPresent(right -> add(checking.apply(right), origin, what, "corrected"));
    }

    /** Checks the labels that notifications of an alert show. */
    private void checkTemplates(Alert.Rule rule) {
        if (rule.knownIssue().isPresent() && rule.corrected().isEmpty()) {
            return;
        }
        Shape left = check.result(rule.corrected().orElse(rule.expr()));
        Map<String, String> templates = new LinkedHashMap<>(Map.of("summary", rule.summary()));
        templates.put("runbook", rule.notification().runbook());
        rule.notification().annotations().forEach((name, text) -> templates.put("annotations: " + name, text));
        rule.notification().labels().forEach((name, text) -> templates.put("labels: " + name, text));
        templates.forEach((key, text) -> add(LostLabels.in(text, left), rule.origin(), "alert " + rule.name(), key));
    }

    private void add(List<Finding> found, Origin origin, String what, String key) {
        for (Finding finding : found) {
            String message = what + ": " + finding.message() + " (in '" + key + "' at "
                    + finding.place().orElseThrow() + ")";
            if (!isAllowed(finding)) {
                severities.apply(finding.movedTo(origin, message)).ifPresent(findings::add);
            }
        }
    }

    /** Whether the catalog of the expression allows it to break a rule, or the family that it is about, or its catalog. */
    private boolean isAllowed(Finding finding) {
        Set<Excuse> excuses = new HashSet<>();
        addTo(excuses, catalogs.get(0).allow(), catalogs.get(0).origin(), finding);
        finding.family().ifPresent(name -> addOfFamily(excuses, name, finding));
        needed.addAll(excuses);
        return !excuses.isEmpty();
    }

    private void addOfFamily(Set<Excuse> excuses, String name, Finding finding) {
        for (Catalog catalog : catalogs) {
            Optional<Family> family = catalog.family(name);
            if (family.isPresent()) {
                addTo(excuses, catalog.allow(), catalog.origin(), finding);
                addTo(excuses, family.get().allow(), family.get().origin(), finding);
                return;
            }
        }
    }

    private static void addTo(Set<Excuse> excuses, Map<String, String> allow, Origin origin, Finding finding) {
        String rule = finding.rule().id();
        if (allow.containsKey(rule)) {
            excuses.add(new Excuse(origin, rule));
        }
    }
}
