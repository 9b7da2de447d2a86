package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds {@code absent} of series that exist at 0 as soon as their process runs, so that it says that no process runs, but
 * not that something has not happened.
 *
 * <p>To ask whether any process runs is right, and {@code absent(x_total)} does so. Therefore only selectors are meant that
 * choose among the values of a closed label: they ask for one kind of event. A comparison inside, such as
 * {@code absent(increase(x_total[5m]) > 0)}, makes series absent that exist, and is right as well.
 */
final class AbsenceCheck {

    private static final Set<String> ABSENT = Set.of("absent", "absent_over_time");

    /** Functions whose result has each series of their argument. */
    private static final Set<String> KEEP_SERIES = Set.of("rate", "irate", "increase", "last_over_time");

    private static final Set<Aggregator> KEEP_ANY =
            Set.of(Aggregator.SUM, Aggregator.COUNT, Aggregator.GROUP, Aggregator.MAX, Aggregator.MIN, Aggregator.AVG);

    private final Names names;

    AbsenceCheck(Names names) {
        this.names = names;
    }

    /** The finding about a call whose arguments have no findings. */
    Optional<Finding> check(Call call) {
        if (!ABSENT.contains(call.function().name())) {
            return Optional.empty();
        }
        Optional<VectorSelector> selector = selector(call.arguments().get(0));
        return selector.map(names::of).orElse(List.of()).stream()
                .filter(named -> startsAtZero(named.family()) && choosesEvents(named.family(), selector.get()))
                .findFirst()
                .map(named -> Rule.ABSENT_OF_STARTED
                        .at(call.position(), named.name(), call.function().name())
                        .about(named.family().name()));
    }

    /** The selector whose series an expression has, if it has all of them. */
    private static Optional<VectorSelector> selector(Expression expression) {
        Expression inner = expression.bare();
        if (inner instanceof MatrixSelector matrix) {
            return Optional.of(matrix.selector());
        }
        if (inner instanceof Subquery subquery) {
            return selector(subquery.operand());
        }
        if (inner instanceof Call call && KEEP_SERIES.contains(call.function().name())) {
            return selector(call.arguments().get(0));
        }
        if (inner instanceof Aggregation aggregation && KEEP_ANY.contains(aggregation.aggregator())) {
            return selector(aggregation.operand());
        }
        return inner instanceof VectorSelector selector ? Optional.of(selector) : Optional.empty();
    }

    /** Whether all series of a family are known from the start, and exist from then on. */
    private static boolean startsAtZero(Family family) {
        return (family.type() == FamilyType.COUNTER || family.type() == FamilyType.HISTOGRAM)
                && !family.lifetime().lazy()
                && family.labels().stream().allMatch(Label::isClosed);
    }

    /** Whether a selector names values of a label of the family. A pattern is not enough, because it may match no value. */
    private static boolean choosesEvents(Family family, VectorSelector selector) {
        List<Matcher> matchers = selector.matchers().stream()
                .filter(matcher -> family.label(matcher.label()).isPresent())
                .toList();
        return !matchers.isEmpty()
                && matchers.stream().allMatch(matcher -> PlainValues.of(matcher).isPresent());
    }
}
