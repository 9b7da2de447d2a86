package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.StringLiteral;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.VectorSelector;

/** A tree without traces of its spelling: all positions are the same, and parentheses are removed. */
final class Bare {

    static final Position NOWHERE = new Position(1, 1);

    private Bare() {}

    static Expression of(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return new NumberLiteral(number.value(), NOWHERE);
        }
        if (expression instanceof StringLiteral string) {
            return new StringLiteral(string.value(), NOWHERE);
        }
        if (expression instanceof VectorSelector selector) {
            return selector(selector);
        }
        if (expression instanceof MatrixSelector matrix) {
            return new MatrixSelector(selector(matrix.selector()), matrix.range(), NOWHERE);
        }
        if (expression instanceof Subquery subquery) {
            return new Subquery(of(subquery.operand()), subquery.range(), subquery.step(), subquery.shift(), NOWHERE);
        }
        if (expression instanceof Call call) {
            return new Call(
                    call.function(), call.arguments().stream().map(Bare::of).toList(), NOWHERE);
        }
        if (expression instanceof Unary unary) {
            return new Unary(unary.negative(), of(unary.operand()), NOWHERE);
        }
        if (expression instanceof Parentheses parentheses) {
            return of(parentheses.inner());
        }
        if (expression instanceof Aggregation aggregation) {
            return new Aggregation(
                    aggregation.aggregator(),
                    aggregation.parameter().map(Bare::of),
                    of(aggregation.operand()),
                    aggregation.grouping(),
                    NOWHERE);
        }
        Binary binary = (Binary) expression;
        return new Binary(
                binary.operator(), of(binary.left()), of(binary.right()), binary.bool(), binary.matching(), NOWHERE);
    }

    private static VectorSelector selector(VectorSelector selector) {
        return new VectorSelector(
                selector.name(),
                selector.matchers().stream()
                        .map(matcher -> new Matcher(matcher.label(), matcher.operator(), matcher.value(), NOWHERE))
                        .toList(),
                selector.shift(),
                selector.edges(),
                NOWHERE);
    }
}
