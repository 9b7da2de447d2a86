package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Expression.VectorSelector.Edges;
import dev.metricwright.cli.promql.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds ranges that are too short for a function that needs two samples. Samples that are one interval apart give a range
 * of Prometheus 3 at most as many samples as intervals begin in it, and one more in Prometheus 2, where a range includes
 * both of its ends. Therefore:
 *
 * <ul>
 *   <li>A range that is shorter than the interval never has two samples; from Prometheus 3 on, neither has one that is as
 *       long as the interval.
 *   <li>A range that is shorter than two intervals has one or two, depending on when it ends. Prometheus scrapes a target
 *       and evaluates a rule each at times that do not move against each other, so that the alert may never fire for some
 *       targets, although it does for others.
 * </ul>
 *
 * The interval is known only of the families of catalogs, and of subqueries with a step. Ranges of other series, and those
 * whose length a query decides, are assumed to be right.
 */
final class RangeCheck {

    /** {@code changes} and {@code resets} return 0 for one sample, whatever it is; all others return nothing. */
    private static final Set<String> NEED_TWO_SAMPLES = Set.of(
            "rate",
            "irate",
            "increase",
            "delta",
            "idelta",
            "deriv",
            "predict_linear",
            "holt_winters",
            "double_exponential_smoothing",
            "changes",
            "resets");

    /** With this number of intervals, a range has two samples even if two scrapes fail. */
    private static final int ENOUGH = 4;

    private final Conditions conditions;
    private final Names names;

    RangeCheck(Conditions conditions, Names names) {
        this.conditions = conditions;
        this.names = names;
    }

    Optional<Finding> check(Call call) {
        if (!NEED_TWO_SAMPLES.contains(call.function().name())) {
            return Optional.empty();
        }
        Expression argument = call.arguments().get(0).bare();
        if (argument instanceof MatrixSelector matrix) {
            return matrix.range().fixed().flatMap(range -> ofScrapes(call, matrix.selector(), range));
        }
        return argument instanceof Subquery subquery
                ? subquery.range().fixed().flatMap(range -> ofSubquery(call, subquery, range))
                : Optional.empty();
    }

    private Optional<Finding> ofScrapes(Call call, VectorSelector selector, Duration range) {
        List<MetricName> selected = names.of(selector);
        // With other edges, the sample before the range takes part.
        if (selected.isEmpty() || selector.edges() != Edges.CUT) {
            return Optional.empty();
        }
        Duration interval = conditions.interval();
        String remedy = "write at least [" + enough(interval) + "], or name the interval of scrapes with --interval";
        return finding(call, range, interval, remedy)
                .map(finding -> finding.about(selected.get(0).family().name()));
    }

    private Optional<Finding> ofSubquery(Call call, Subquery subquery, Duration range) {
        return subquery.step()
                .flatMap(TimeSpan::fixed)
                .flatMap(step -> finding(
                        call, range, step, "write at least [" + enough(step) + ":" + TimeSpan.text(step) + "]"));
    }

    private Optional<Finding> finding(Call call, Duration range, Duration distance, String remedy) {
        if (range.compareTo(distance.multipliedBy(2)) >= 0) {
            return Optional.empty();
        }
        int comparison = range.compareTo(distance);
        boolean isNever =
                comparison < 0 || (comparison == 0 && conditions.version().isRangeLeftOpen());
        return Optional.of((isNever ? Rule.RANGE_OF_ONE_SAMPLE : Rule.RANGE_UNRELIABLE)
                .with("function", call.function().name())
                .with("range", TimeSpan.text(range))
                .with("distance", TimeSpan.text(distance))
                .with("remedy", remedy)
                .at(call.position()));
    }

    private static String enough(Duration distance) {
        return TimeSpan.text(distance.multipliedBy(ENOUGH));
    }
}
