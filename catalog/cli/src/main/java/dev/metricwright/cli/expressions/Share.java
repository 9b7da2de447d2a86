package dev.metricwright.cli.expressions;

import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Grouping;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Matching;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a quotient divides the sum of some series by the sum of these and others, as
 * {@code sum(rate(x{outcome="deny"}[5m])) / sum(rate(x[5m]))} does. If no series is negative, such a share is at most 1.
 */
final class Share {

    /** Functions with a result for each series, which the other series do not change. */
    private static final Set<String> OF_EACH_SERIES = Set.of("rate", "irate", "increase");

    private Share() {}

    static boolean is(Binary quotient) {
        return quotient.left().bare() instanceof Aggregation some
                && quotient.right().bare() instanceof Aggregation all
                && some.aggregator() == all.aggregator()
                && (all.aggregator() == Aggregator.SUM || all.aggregator() == Aggregator.COUNT)
                && isOfSameGroup(some, all, quotient.matching())
                && isPart(some.operand().bare(), all.operand().bare());
    }

    /** Whether a group on the left is only divided by a group that contains all of its series. */
    private static boolean isOfSameGroup(Aggregation some, Aggregation all, Matching matching) {
        boolean fills = !matching.fill().equals(Matching.Fill.NONE);
        return !fills
                && (all.grouping().equals(Grouping.ALL)
                        || (some.grouping().equals(all.grouping()) && matching.equals(Matching.DEFAULT)));
    }

    private static boolean isPart(Expression some, Expression all) {
        if (some instanceof Call part && all instanceof Call whole) {
            return part.function().equals(whole.function())
                    && OF_EACH_SERIES.contains(part.function().name())
                    && isPart(
                            part.arguments().get(0).bare(),
                            whole.arguments().get(0).bare());
        }
        if (some instanceof MatrixSelector part && all instanceof MatrixSelector whole) {
            return Sameness.of(new MatrixSelector(whole.selector(), part.range(), part.position()), whole)
                    && isPart(part.selector(), whole.selector());
        }
        return some instanceof VectorSelector part && all instanceof VectorSelector whole && selectsLess(part, whole);
    }

    /** Whether a selector is another one with additional matchers. */
    private static boolean selectsLess(VectorSelector part, VectorSelector whole) {
        VectorSelector withoutMore =
                new VectorSelector(part.name(), whole.matchers(), part.shift(), part.edges(), part.position());
        return Sameness.of(withoutMore, whole)
                && whole.matchers().stream().allMatch(matcher -> has(part.matchers(), matcher));
    }

    private static boolean has(List<Matcher> matchers, Matcher wanted) {
        return matchers.stream()
                .anyMatch(matcher -> matcher.label().equals(wanted.label())
                        && matcher.operator() == wanted.operator()
                        && matcher.value().equals(wanted.value()));
    }
}
