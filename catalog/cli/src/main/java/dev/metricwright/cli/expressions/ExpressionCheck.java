package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.Variable;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Features;
import dev.metricwright.cli.promql.Grouping;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Position;
import dev.metricwright.cli.promql.Promql;
import dev.metricwright.cli.promql.PromqlException;
import dev.metricwright.cli.promql.ValueType;
import dev.metricwright.cli.promql.Variables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks expressions against a catalog: metrics must exist and have the labels and values that are asked for, functions
 * must be applied to the kind of metric that they are for, and operands must be able to match. Parts that the catalog
 * does not describe, such as the labels of recording rules, are assumed to be right.
 */
public final class ExpressionCheck {

    private static final Comparator<Finding> BY_POSITION =
            Comparator.comparing(finding -> (Position) finding.place().orElseThrow());

    private final Conditions conditions;
    private final Names names;
    private final Consumer<Excuse> needed;

    /**
     * A check of expressions.
     *
     * @param conditions where the expressions are evaluated
     * @param names the names that they may contain
     */
    public ExpressionCheck(Conditions conditions, Names names) {
        this(conditions, names, excuse -> {});
    }

    /** A check that reports the excuses of labels because of which it has no finding. */
    ExpressionCheck(Conditions conditions, Names names, Consumer<Excuse> needed) {
        this.conditions = conditions;
        this.names = names;
        this.needed = needed;
    }

    /**
     * Parses and checks an expression.
     *
     * @param expression the expression
     * @return the findings in the order of the expression; if it is not valid PromQL, only that finding
     */
    public List<Finding> check(String expression) {
        return check(expression, false);
    }

    /**
     * Parses and checks an expression that may contain variables of a dashboard. What depends on a variable is assumed to
     * be right.
     *
     * @param expression the expression
     * @return the findings in the order of the expression; if it is not valid PromQL, only that finding
     */
    public List<Finding> checkTemplate(String expression) {
        return check(expression, true);
    }

    /**
     * Parses and checks the expression of an alert.
     *
     * @param expression the expression
     * @return the findings in the order of the expression; if it is not valid PromQL, only that finding
     */
    public List<Finding> checkAlert(String expression) {
        List<Finding> findings = new ArrayList<>(check(expression, false));
        parsed(expression).flatMap(alert -> new AlwaysCheck(names).check(alert)).ifPresent(findings::add);
        return findings.stream().sorted(BY_POSITION).toList();
    }

    private Optional<Expression> parsed(String expression) {
        try {
            return Optional.of(Promql.parse(expression, conditions.version()));
        } catch (PromqlException reportedElsewhere) {
            return Optional.empty();
        }
    }

    /** The labels that an expression leaves; unknown if it is not valid. */
    Shape result(String expression) {
        return parsed(expression).map(new Walk()::shape).orElse(Shape.UNKNOWN);
    }

    private List<Finding> check(String expression, boolean isTemplate) {
        try {
            return check(
                    isTemplate
                            ? Promql.parseTemplate(expression, conditions.version())
                            : Promql.parse(expression, conditions.version()));
        } catch (PromqlException e) {
            return List.of(Rule.QUERY_SYNTAX.at(e.position(), e.problem()));
        }
    }

    /**
     * Checks an expression.
     *
     * @param expression the expression
     * @return the findings in the order of the expression
     */
    public List<Finding> check(Expression expression) {
        Walk walk = new Walk();
        walk.shape(expression);
        new ValueCheck(names, walk.problems::add).check(expression);
        return walk.problems.stream().sorted(BY_POSITION).toList();
    }

    /** One pass through an expression, from its leaves to its root, which derives the labels of each part. */
    private final class Walk {

        private final Set<Finding> problems = new LinkedHashSet<>();
        private final SelectorCheck selectors = new SelectorCheck(names, problems::add, needed);
        private final CallCheck calls = new CallCheck(names, problems::add);
        private final MatchingCheck matchings = new MatchingCheck(problems::add);

        /** Whether the part is an operand of {@code and} or {@code unless}, which only select series. */
        private boolean isSelecting;

        Shape shape(Expression expression) {
            feature(expression);
            if (expression instanceof VectorSelector selector) {
                return selectors.check(selector);
            }
            if (expression instanceof MatrixSelector matrix) {
                return shape(matrix.selector());
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
            if (expression instanceof Variable variable) {
                variable.arguments().forEach(this::shape);
                return Shape.UNKNOWN;
            }
            return expression instanceof Binary binary ? binary(binary) : Shape.NONE;
        }

        private void feature(Expression expression) {
            Features.of(expression)
                    .ifPresent(used -> problems.add(Rule.QUERY_EXPERIMENTAL.at(
                            expression.position(), used.part(), used.feature().flag())));
        }

        private Shape aggregation(Aggregation aggregation) {
            aggregation.parameter().ifPresent(this::shape);
            Shape operand = shape(aggregation.operand());
            Grouping grouping = aggregation.grouping();
            for (String label : grouping.labels()) {
                // It is harmless to drop a label that was dropped before, but a mistake to group by it.
                boolean wrong = grouping.without() ? !operand.knows(label) : !operand.has(label);
                if (wrong && !label.equals(Matcher.NAME) && !Variables.isIn(label)) {
                    problems.add(
                            names.about(operand, SelectorCheck.unknownLabel(operand, label, aggregation.position())));
                }
            }
            if (aggregation.aggregator().selects()) {
                return operand;
            }
            if (Variables.areIn(grouping.labels())) {
                return Shape.UNKNOWN;
            }
            Shape result = grouping.without() ? operand.without(grouping.labels()) : operand.by(grouping.labels());
            return aggregation.aggregator() == Aggregator.COUNT_VALUES
                    ? result.with(CallCheck.text(aggregation.parameter().orElseThrow()), ValueSet.PRESENT)
                    : result;
        }

        private Shape binary(Binary binary) {
            boolean wasSelecting = isSelecting;
            isSelecting |= binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.UNLESS;
            Shape left = shape(binary.left());
            Shape right = shape(binary.right());
            isSelecting = wasSelecting;
            boolean leftIsNumber = binary.left().type() != ValueType.INSTANT_VECTOR;
            if (!leftIsNumber && binary.right().type() == ValueType.INSTANT_VECTOR) {
                return matchings.check(binary, left, right);
            }
            Expression series = leftIsNumber ? binary.right() : binary.left();
            if (binary.operator().isComparison() && !isSelecting && !asksForTheFirst(binary)) {
                calls.total(series)
                        .ifPresent(named -> problems.add(Rule.COUNTER_COMPARED
                                .at(series.position(), named.name())
                                .about(named.family().name())));
            }
            return leftIsNumber ? right : left;
        }

        /** Whether a comparison asks whether a counter has counted anything yet. */
        private static boolean asksForTheFirst(Binary comparison) {
            boolean isFlipped = comparison.left().type() == ValueType.SCALAR;
            Expression number = isFlipped ? comparison.left() : comparison.right();
            if (!(number.bare() instanceof NumberLiteral literal) || (literal.value() != 0 && literal.value() != 1)) {
                return false;
            }
            return comparison.bool()
                    || switch (comparison.operator()) {
                        case EQUAL -> literal.value() == 0;
                        case LESS, AT_MOST -> !isFlipped;
                        case GREATER, AT_LEAST -> isFlipped;
                        default -> false;
                    };
        }
    }
}
