package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the family whose single values an expression has, in the unit of the family. */
final class Measured {

    private static final Set<Aggregator> KEEP_UNIT = Set.of(
            Aggregator.AVG,
            Aggregator.MAX,
            Aggregator.MIN,
            Aggregator.TOPK,
            Aggregator.BOTTOMK,
            Aggregator.QUANTILE,
            Aggregator.LIMITK,
            Aggregator.LIMIT_RATIO);

    private static final Set<String> KEEP_UNIT_OF_FIRST = Set.of(
            "avg_over_time",
            "max_over_time",
            "min_over_time",
            "last_over_time",
            "first_over_time",
            "sort",
            "sort_desc");

    private final Names names;

    Measured(Names names) {
        this.names = names;
    }

    /**
     * The metric whose values an expression has: the gauge or summary that it selects, or the histogram or summary of
     * which it is a quantile or the mean. Empty if the expression computes something else, such as a sum or a multiple.
     */
    Optional<MetricName> of(Expression expression) {
        Expression inner = expression.bare();
        if (inner instanceof Aggregation aggregation && KEEP_UNIT.contains(aggregation.aggregator())) {
            return of(aggregation.operand());
        }
        if (inner instanceof Subquery subquery) {
            return of(subquery.operand());
        }
        if (inner instanceof Call call) {
            return ofCall(call);
        }
        if (inner instanceof Binary binary) {
            return binary.operator() == BinaryOperator.DIVIDED_BY ? ofMean(binary) : Optional.empty();
        }
        return inner instanceof Aggregation
                ? Optional.empty()
                : only(inner).filter(named -> named.isGauge() && named.part() == MetricName.Part.WHOLE);
    }

    private Optional<MetricName> ofCall(Call call) {
        String function = call.function().name();
        if (function.equals("histogram_quantile")) {
            return only(call.arguments().get(1)).filter(named -> named.family().type() == FamilyType.HISTOGRAM);
        }
        if (function.equals("quantile_over_time")) {
            return of(call.arguments().get(1));
        }
        return KEEP_UNIT_OF_FIRST.contains(function) ? of(call.arguments().get(0)) : Optional.empty();
    }

    private Optional<MetricName> ofMean(Binary quotient) {
        Optional<MetricName> sum = only(quotient.left()).filter(named -> named.part() == MetricName.Part.SUM);
        Optional<MetricName> count = only(quotient.right()).filter(named -> named.part() == MetricName.Part.COUNT);
        return sum.isPresent() && sum.map(MetricName::family).equals(count.map(MetricName::family))
                ? sum
                : Optional.empty();
    }

    /** The only metric of an expression that selects its series, adds them up, or takes their rates. */
    Optional<MetricName> only(Expression expression) {
        Expression inner = expression.bare();
        if (inner instanceof Aggregation aggregation && aggregation.aggregator() == Aggregator.SUM) {
            return only(aggregation.operand());
        }
        if (inner instanceof Call call && call.arguments().size() == 1) {
            return only(call.arguments().get(0));
        }
        List<MetricName> selected = inner instanceof MatrixSelector matrix
                ? names.of(matrix.selector())
                : inner instanceof VectorSelector selector ? names.of(selector) : List.of();
        return selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty();
    }
}
