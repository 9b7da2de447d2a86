package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.cli.expressions.Written.Shown;
import dev.metricwright.cli.promql.PrometheusVersion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the expressions of a catalog, of files of rules and of dashboards, and applies the excuses from rules: those
 * stated beside an expression, those of the catalog that it belongs to, and those of the family that a finding is about.
 */
public final class ExpressionRules {

    private final ExpressionCheck check;
    private final List<ExpressionCheck> inOtherVersions;
    private final Excuses excuses;
    private final Severities severities;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reported> reported = new ArrayList<>();

    private ExpressionRules(Conditions conditions, Names names, Severities severities) {
        this.excuses = new Excuses(names, LocalDate.now(ZoneId.systemDefault()));
        this.check = new ExpressionCheck(conditions, names, excuses::need);
        this.inOtherVersions = Stream.of(PrometheusVersion.values())
                .filter(version -> version != conditions.version())
                .map(conditions::with)
                .map(other -> new ExpressionCheck(other, names))
                .toList();
        this.severities = severities;
    }

    /**
     * A finding about an expression.
     *
     * @param written the expression
     * @param finding the finding, at its place in the expression
     */
    public record Reported(Written written, Finding finding) {}

    /**
     * The result of checking expressions.
     *
     * @param findings the findings, each at its place in the file or, if that is not known, at the {@link Origin} of its
     *     alert, query or panel
     * @param reported those that are about expressions themselves
     * @param needed the excuses of catalogs because of which there are no more findings
     */
    public record Result(List<Finding> findings, List<Reported> reported, Set<Excuse> needed) {

        /** Keeps its own copies. */
        public Result {
            findings = List.copyOf(findings);
            reported = List.copyOf(reported);
            reported = List.copyOf(reported);
            needed = Set.copyOf(needed);
        }
    }

    /**
     * Checks expressions.
     *
     * @param conditions where the expressions are evaluated
     * @param names the names that they may contain
     * @param expressions the expressions
     * @param severities the severity of each rule
     * @return the findings and the excuses
     */
    public static Result check(Conditions conditions, Names names, List<Written> expressions, Severities severities) {
        ExpressionRules rules = new ExpressionRules(conditions, names, severities);
        expressions.forEach(rules::check);
        rules.excuses.withoutEffect(expressions).forEach(excuse -> rules.report(excuse, List.of()));
        return new Result(rules.findings, rules.reported, rules.excuses.needed());
    }

    private void check(Written written) {
        ExpressionCheck.Checked checked =
                check.checked(written.use(), written.expr().value());
        for (Finding finding : checked.findings()) {
            Finding located = written.expr().located(finding, written.subject());
            if (report(located, written.excuses())) {
                reported.add(new Reported(written, finding));
            }
        }
        if (!written.excuses().isEmpty()) {
            // A file may be for several versions, so an excuse is needed if any of them needs it.
            for (ExpressionCheck other : inOtherVersions) {
                other.check(written.use(), written.expr().value())
                        .forEach(finding -> excuses.wouldExcuse(finding, written.excuses()));
            }
        }
        written.shown().forEach(shown -> checkShown(written, shown, checked.left()));
    }

    private void checkShown(Written written, Shown shown, Shape left) {
        for (Finding finding : LostLabels.in(shown, left)) {
            report(shown.text().located(finding, written.subject()), written.excuses());
        }
    }

    /** Reports a finding, unless something excuses it or its rule is off. */
    private boolean report(Finding finding, List<LocalExcuse> local) {
        Optional<Finding> left = excuses.unexcused(finding, local).flatMap(severities::apply);
        left.ifPresent(findings::add);
        return left.isPresent();
    }
}
