package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.Variable;
import java.util.List;
import java.util.stream.Stream;

/** The parts of an expression. */
public final class Parts {

    private Parts() {}

    /**
     * An expression and everything that it contains, from the outside to the inside.
     *
     * @param expression the expression
     * @return the expression itself and its parts
     */
    public static Stream<Expression> of(Expression expression) {
        return Stream.concat(
                Stream.of(expression), operands(expression).stream().flatMap(Parts::of));
    }

    /**
     * The expressions that an expression consists of.
     *
     * @param expression the expression
     * @return its operands or arguments, in the order of the text; empty if it is a number, a text or a selector
     */
    public static List<Expression> operands(Expression expression) {
        if (expression instanceof MatrixSelector matrix) {
            return List.of(matrix.selector());
        }
        if (expression instanceof Subquery subquery) {
            return List.of(subquery.operand());
        }
        if (expression instanceof Parentheses parentheses) {
            return List.of(parentheses.inner());
        }
        if (expression instanceof Unary unary) {
            return List.of(unary.operand());
        }
        if (expression instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expression instanceof Aggregation aggregation) {
            return Stream.concat(aggregation.parameter().stream(), Stream.of(aggregation.operand()))
                    .toList();
        }
        if (expression instanceof Call call) {
            return call.arguments();
        }
        return expression instanceof Variable variable ? variable.arguments() : List.of();
    }
}
