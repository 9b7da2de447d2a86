package dev.metricwright.catalog.promql;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.promql.Expression.Aggregation;
import dev.metricwright.catalog.promql.Expression.Binary;
import dev.metricwright.catalog.promql.Expression.Call;
import dev.metricwright.catalog.promql.Expression.MatrixSelector;
import dev.metricwright.catalog.promql.Expression.Parentheses;
import dev.metricwright.catalog.promql.Expression.Subquery;
import dev.metricwright.catalog.promql.Expression.Unary;
import dev.metricwright.catalog.promql.Expression.VectorSelector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks expressions against a catalog: that the metrics exist and have the labels and values asked for, that functions are
 * given the kind of metric that they are for, and that operands can match. What cannot be told from the catalog, such as the
 * labels of recording rules, is taken to be right.
 */
public final class ExpressionCheck {

    private final Catalog catalog;
    private final Names names;

    /**
     * A check against a catalog.
     *
     * @param catalog the catalog that expressions belong to
     * @param others catalogs whose families they may name too
     */
    public ExpressionCheck(Catalog catalog, Catalog... others) {
        this.catalog = catalog;
        List<Catalog> all = new ArrayList<>(List.of(catalog));
        all.addAll(List.of(others));
        this.names = new Names(all);
    }

    /**
     * Checks an expression that is yet to be read.
     *
     * @param expression the expression
     * @return what is wrong with it, in its order; where it is no PromQL, only that
     */
    public List<Problem> check(String expression) {
        try {
            return check(Promql.parse(expression));
        } catch (PromqlException e) {
            return List.of(Problem.Kind.NOT_PROMQL.at(e.position(), e.problem()));
        }
    }

    /**
     * Checks an expression.
     *
     * @param expression the expression
     * @return what is wrong with it, in its order
     */
    public List<Problem> check(Expression expression) {
        Walk walk = new Walk();
        walk.shape(expression);
        return walk.problems.stream()
                .sorted(Comparator.comparing(Problem::position))
                .toList();
    }

    /** One way through an expression, from its leaves to its root, with what is known of the labels at each place. */
    private final class Walk {

        private final Set<Problem> problems = new LinkedHashSet<>();
        private final SelectorCheck selectors = new SelectorCheck(catalog, names, problems::add);
        private final CallCheck calls = new CallCheck(names, problems::add);
        private final MatchingCheck matchings = new MatchingCheck(problems::add);

        Shape shape(Expression expression) {
            if (expression instanceof VectorSelector selector) {
                return selectors.check(selector);
            }
            if (expression instanceof MatrixSelector matrix) {
                return selectors.check(matrix.selector());
            }
            if (expression instanceof Subquery subquery) {
                return shape(subquery.operand());
            }
            if (expression instanceof Parentheses parentheses) {
                return shape(parentheses.inner());
            }
            if (expression instanceof Unary unary) {
                return shape(unary.operand());
            }
            if (expression instanceof Call call) {
                return calls.check(
                        call, call.arguments().stream().map(this::shape).toList());
            }
            if (expression instanceof Aggregation aggregation) {
                return aggregation(aggregation);
            }
            return expression instanceof Binary binary ? binary(binary) : Shape.NONE;
        }

        private Shape aggregation(Aggregation aggregation) {
            aggregation.parameter().ifPresent(this::shape);
            Shape operand = shape(aggregation.operand());
            Grouping grouping = aggregation.grouping();
            for (String label : grouping.labels()) {
                // To drop what was dropped before is no mistake; to group by it is.
                boolean wrong = grouping.without() ? !operand.knows(label) : !operand.has(label);
                if (wrong && !label.equals(Matcher.NAME)) {
                    problems.add(SelectorCheck.unknownLabel(operand, label, aggregation.position()));
                }
            }
            if (aggregation.aggregator().selects()) {
                return operand;
            }
            Shape result = grouping.without() ? operand.without(grouping.labels()) : operand.by(grouping.labels());
            return aggregation.aggregator() == Aggregator.COUNT_VALUES
                    ? result.with(CallCheck.text(aggregation.parameter().orElseThrow()), ValueSet.PRESENT)
                    : result;
        }

        private Shape binary(Binary binary) {
            Shape left = shape(binary.left());
            Shape right = shape(binary.right());
            boolean leftIsNumber = binary.left().type() == ValueType.SCALAR;
            if (!leftIsNumber && binary.right().type() != ValueType.SCALAR) {
                return matchings.check(binary, left, right);
            }
            Expression series = leftIsNumber ? binary.right() : binary.left();
            if (binary.operator().isComparison()) {
                calls.total(series)
                        .ifPresent(named -> problems.add(Problem.Kind.RAW_COUNTER.at(series.position(), named.name())));
            }
            return leftIsNumber ? right : left;
        }
    }
}
