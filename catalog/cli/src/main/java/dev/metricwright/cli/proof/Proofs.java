package dev.metricwright.cli.proof;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Parts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Writes proofs for findings about alerts that stay silent. */
public final class Proofs {

    private static final Set<String> PROVEN = Set.of(Rule.NEVER_TRUE.id(), Rule.MISSES_FIRST.id());

    private final Names names;
    private final Conditions conditions;

    /**
     * A writer of proofs.
     *
     * @param names the names that the expressions may contain
     * @param conditions where the expressions are evaluated
     */
    public Proofs(Names names, Conditions conditions) {
        this.names = names;
        this.conditions = conditions;
    }

    /**
     * Whether a finding says that an alert stays silent, so that there should be a proof.
     *
     * @param finding the finding
     * @return true for the rules {@code never-fires} and {@code misses-first}
     */
    public static boolean isFor(Finding finding) {
        return PROVEN.contains(finding.rule().id());
    }

    /**
     * A proof that an alert stays silent.
     *
     * @param alert the alert
     * @param finding a finding about its expression, at its place in the expression
     * @return the proof
     * @throws NoProofException if other parts of the alert may fire, or if no series can be found that show it
     */
    public Proof of(SilentAlert alert, Finding finding) throws NoProofException {
        if (finding.rule() == Rule.QUANTILE_OUT_OF_UNIT) {
            throw new NoProofException("an infinite quantile may be above a number");
        }
        Object position = finding.place().orElseThrow();
        Expression part = Silence.partAt(alert.expression(), position)
                .orElseThrow(() -> new NoProofException("the finding is not about a part of its expression"));
        boolean isAboutGrowth = finding.rule() == Rule.MISSES_FIRST;
        Predicate<Expression> isEmpty = isAboutGrowth ? each -> decides(each, part) : part::equals;
        if (!Silence.follows(alert.expression(), isEmpty)) {
            throw new NoProofException("another part of the alert may fire");
        }
        Timeline timeline = timeline(alert, part, finding.rule());
        Scenario scenario = new Scenario(names, timeline, alert.expression(), part, finding.rule());
        List<InputSeries> series = scenario.series();
        String statement =
                "Alert " + alert.name() + " stays silent (" + finding.rule().id() + ", at " + position
                        + " of its expression): " + finding.message() + ". " + scenario.description();
        return new Proof(alert, finding.rule().id(), statement, series, timeline);
    }

    private Timeline timeline(SilentAlert alert, Expression part, Rule rule) throws NoProofException {
        Timeline timeline = Timeline.of(alert, conditions.interval());
        if (rule != Rule.RANGE_UNRELIABLE) {
            return timeline;
        }
        Optional<Duration> range = Parts.of(part)
                .filter(MatrixSelector.class::isInstance)
                .findFirst()
                .flatMap(matrix -> ((MatrixSelector) matrix).range().fixed());
        return timeline.withOneSampleIn(
                range.orElseThrow(() -> new NoProofException("the samples are those of a subquery")));
    }

    /** Whether a comparison depends on a part. */
    private static boolean decides(Expression each, Expression part) {
        return each instanceof Binary binary
                && binary.operator().isComparison()
                && Parts.of(binary).anyMatch(part::equals);
    }
}
