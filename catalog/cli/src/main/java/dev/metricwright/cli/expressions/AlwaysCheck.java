package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import java.util.Optional;
import java.util.Set;

/**
 * Finds alerts that fire whatever the values are. Parts whose series exist only at times, such as {@code absent}, the
 * series that a comparison selects, and info families, may be compared with anything.
 */
final class AlwaysCheck {

    private static final Set<String> MEASURES = Set.of("rate", "irate", "increase", "histogram_quantile");
    private static final Set<Aggregator> EXISTENCE =
            Set.of(Aggregator.COUNT, Aggregator.COUNT_VALUES, Aggregator.GROUP);

    private final Names names;
    private final ValueCheck values;

    AlwaysCheck(Names names) {
        this.names = names;
        this.values = new ValueCheck(names, finding -> {});
    }

    Optional<Finding> check(Expression alert) {
        Expression condition = alert.bare();
        if (condition instanceof Binary binary && binary.operator() == BinaryOperator.OR) {
            return alternative(binary.left()).or(() -> alternative(binary.right()));
        }
        if (condition instanceof Binary binary && binary.operator().isComparison()) {
            return binary.bool() ? comparisonWithBool(binary) : comparison(binary);
        }
        return isMeasured(condition, false)
                ? Optional.of(Rule.NOT_COMPARED.at(condition.position()))
                : Optional.empty();
    }

    /** An operand of {@code or}: the alert fires whenever one of them has a result. */
    private Optional<Finding> alternative(Expression operand) {
        return operand.bare() instanceof Call call && call.function().name().equals("vector")
                ? Optional.of(Rule.VECTOR_FIRES.at(call.position()))
                : check(operand);
    }

    private Optional<Finding> comparisonWithBool(Binary binary) {
        return isMeasured(binary.left(), true) || isMeasured(binary.right(), true)
                ? Optional.of(Rule.BOOL_FIRES.at(binary.position()))
                : Optional.empty();
    }

    private Optional<Finding> comparison(Binary binary) {
        Interval left = values.check(binary.left());
        Interval right = values.check(binary.right());
        Interval always = null;
        if (right.isNumber() && left.isAlways(binary.operator(), right.low())) {
            always = isMeasured(binary.left(), true) ? left : null;
        } else if (left.isNumber() && right.isAlways(binary.operator().flipped(), left.low())) {
            always = isMeasured(binary.right(), true) ? right : null;
        }
        return always == null
                ? Optional.empty()
                : Optional.of(
                        Rule.ALWAYS_TRUE.at(binary.position(), binary.operator().symbol(), always.words()));
    }

    /**
     * Whether an expression is a measurement of series that usually exist.
     *
     * @param orSelected whether that may be the value of a counter or gauge itself
     */
    private boolean isMeasured(Expression expression, boolean orSelected) {
        if (expression instanceof Parentheses parentheses) {
            return isMeasured(parentheses.inner(), orSelected);
        }
        if (expression instanceof Aggregation aggregation) {
            return !EXISTENCE.contains(aggregation.aggregator()) && isMeasured(aggregation.operand(), orSelected);
        }
        if (expression instanceof Binary binary) {
            return !binary.operator().isComparison()
                    && !binary.operator().isSet()
                    && (isMeasured(binary.left(), orSelected) || isMeasured(binary.right(), orSelected));
        }
        if (expression instanceof VectorSelector selector) {
            return orSelected
                    && names.of(selector).stream()
                            .map(named -> named.family().type())
                            .anyMatch(type -> type == FamilyType.COUNTER || type == FamilyType.GAUGE);
        }
        return expression instanceof Call call
                && MEASURES.contains(call.function().name());
    }
}
