package dev.metricwright.cli.expressions;

import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.StringLiteral;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Grouping;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Matching;
import dev.metricwright.cli.promql.TimeShift;
import dev.metricwright.cli.promql.TimeSpan;
import dev.metricwright.cli.promql.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether two expressions are the same, wherever they are written and with whichever parentheses, so that they have
 * the same values. Expressions that depend on a variable, or on the step of the query, are not the same as any other.
 */
final class Sameness {

    private Sameness() {}

    static boolean of(Expression one, Expression other) {
        Expression left = one.bare();
        Expression right = other.bare();
        Optional<List<Object>> own = own(left);
        if (own.isEmpty() || left.getClass() != right.getClass() || !own.equals(own(right))) {
            return false;
        }
        List<Expression> lefts = operands(left);
        List<Expression> rights = operands(right);
        if (lefts.size() != rights.size()) {
            return false;
        }
        for (int i = 0; i < lefts.size(); i++) {
            if (!of(lefts.get(i), rights.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Expression> operands(Expression expression) {
        if (expression instanceof MatrixSelector matrix) {
            return List.of(matrix.selector());
        }
        if (expression instanceof Subquery subquery) {
            return List.of(subquery.operand());
        }
        if (expression instanceof Call call) {
            return call.arguments();
        }
        if (expression instanceof Unary unary) {
            return List.of(unary.operand());
        }
        if (expression instanceof Aggregation aggregation) {
            List<Expression> operands = new ArrayList<>(List.of(aggregation.operand()));
            aggregation.parameter().ifPresent(operands::add);
            return operands;
        }
        return expression instanceof Binary binary ? List.of(binary.left(), binary.right()) : List.of();
    }

    /** An expression without its position and its operands; empty if it depends on a variable or on the query. */
    private static Optional<List<Object>> own(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return Optional.of(List.of(number.value()));
        }
        if (expression instanceof StringLiteral string) {
            return Variables.isIn(string.value()) ? Optional.empty() : Optional.of(List.of(string.value()));
        }
        if (expression instanceof VectorSelector selector) {
            return own(selector);
        }
        if (expression instanceof MatrixSelector matrix) {
            return isFixed(matrix.range()) ? Optional.of(List.of(matrix.range())) : Optional.empty();
        }
        if (expression instanceof Subquery subquery) {
            return isFixed(subquery.range())
                            && subquery.step().stream().allMatch(Sameness::isFixed)
                            && isFixed(subquery.shift())
                    ? Optional.of(List.of(subquery.range(), subquery.step(), subquery.shift()))
                    : Optional.empty();
        }
        if (expression instanceof Call call) {
            return Optional.of(List.of(call.function()));
        }
        if (expression instanceof Unary unary) {
            return Optional.of(List.of(unary.negative()));
        }
        if (expression instanceof Aggregation aggregation) {
            Grouping grouping = aggregation.grouping();
            return Variables.areIn(grouping.labels())
                    ? Optional.empty()
                    : Optional.of(List.of(aggregation.aggregator(), grouping));
        }
        return expression instanceof Binary binary ? own(binary) : Optional.empty();
    }

    private static Optional<List<Object>> own(VectorSelector selector) {
        List<Object> own = new ArrayList<>(List.of(selector.name(), selector.shift(), selector.edges()));
        boolean isFixed = isFixed(selector.shift()) && selector.name().stream().noneMatch(Variables::isIn);
        for (Matcher matcher : selector.matchers()) {
            own.addAll(List.of(matcher.label(), matcher.operator(), matcher.value()));
            isFixed &= !Variables.areIn(List.of(matcher.label(), matcher.value()));
        }
        return isFixed ? Optional.of(own) : Optional.empty();
    }

    private static Optional<List<Object>> own(Binary binary) {
        Matching matching = binary.matching();
        return Variables.areIn(matching.labels()) || Variables.areIn(matching.include())
                ? Optional.empty()
                : Optional.of(List.of(binary.operator(), binary.bool(), matching));
    }

    private static boolean isFixed(TimeSpan span) {
        return span.fixed().isPresent();
    }

    private static boolean isFixed(TimeShift shift) {
        return isFixed(shift.offset()) && shift.at().stream().noneMatch(TimeShift.Variable.class::isInstance);
    }
}
