package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.expressions.Written.Use;
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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks expressions against a catalog: metrics must exist and have the labels and values that are asked for, functions
 * must be applied to the kind of metric that they are for, and operands must be able to match. Parts that
 * nothing describes, such as the labels of external families, are assumed to be right.
 */
public final class ExpressionCheck {

    private static final Comparator<Finding> BY_POSITION =
            Comparator.comparing(finding -> (Position) finding.place().orElseThrow());

    /** How many recording rules may use each other's results in turn, before the labels are not derived any more. */
    private static final int MOST_RULES_IN_TURN = 50;

    private final Conditions conditions;
    private final Names names;
    private final Consumer<Excuse> needed;
    private final Map<String, Shape> recorded = new HashMap<>();
    private int depth;

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
     * The result of checking an expression.
     *
     * @param findings the findings in the order of the expression; if it is not valid PromQL, only that finding
     * @param left the labels that the expression leaves; unknown if it is not valid
     */
    record Checked(List<Finding> findings, Shape left) {}

    /**
     * Parses and checks an expression, as its use demands: only an alert must be able to fire, and only a query may contain
     * variables. What depends on a variable is assumed to be right.
     *
     * @param use what it is evaluated for
     * @param expression the expression
     * @return the findings in the order of the expression; if it is not valid PromQL, only that finding
     */
    public List<Finding> check(Use use, String expression) {
        return checked(use, expression).findings();
    }

    Checked checked(Use use, String expression) {
        try {
            return checked(use, parse(use, expression));
        } catch (PromqlException e) {
            boolean isOfVariable = use instanceof Written.OfQuery && Variables.areBeside(expression, e.position());
            return new Checked(
                    isOfVariable ? List.of() : List.of(Rule.QUERY_SYNTAX.at(e.position(), e.problem())), Shape.UNKNOWN);
        }
    }

    private Checked checked(Use use, Expression parsed) {
        Walk walk = new Walk();
        Shape left = walk.shape(parsed);
        new ValueCheck(names, walk.problems::add).check(parsed);
        List<Finding> findings = new ArrayList<>(walk.problems);
        if (use instanceof Written.OfAlert) {
            new AlwaysCheck(names).check(parsed).ifPresent(findings::add);
            findings.addAll(FirstFailureCheck.check(parsed, names, conditions));
        }
        return new Checked(findings.stream().sorted(BY_POSITION).toList(), left);
    }

    private Expression parse(Use use, String expression) throws PromqlException {
        return use instanceof Written.OfQuery
                ? Promql.parseTemplate(expression, conditions.version())
                : Promql.parse(expression, conditions.version());
    }

    /** The labels of the series that recording rules store under a name. */
    private Shape recorded(String metric) {
        Shape known = recorded.get(metric);
        if (known != null || depth == MOST_RULES_IN_TURN) {
            return known == null ? Shape.UNKNOWN : known;
        }
        // A rule may use its own result, whose labels are not known until the rule is checked.
        recorded.put(metric, Shape.UNKNOWN);
        depth++;
        Shape shape = names.recordings(metric).stream()
                .map(this::recorded)
                .reduce(Shape::or)
                .orElse(Shape.UNKNOWN)
                .renamed(metric);
        depth--;
        recorded.put(metric, shape);
        return shape;
    }

    private Shape recorded(Recording rule) {
        Shape shape = checked(new Written.OfRecording(), rule.expr()).left();
        for (Map.Entry<String, String> label : rule.labels().entrySet()) {
            shape = shape.with(label.getKey(), ValueSet.of(List.of(label.getValue())));
        }
        return shape;
    }

    /** Checks an expression by itself, whatever it is for. */
    List<Finding> check(Expression expression) {
        return checked(new Written.OfRecording(), expression).findings();
    }

    /** One pass through an expression, from its leaves to its root, which derives the labels of each part. */
    private final class Walk {

        private final Set<Finding> problems = new LinkedHashSet<>();
        private final SelectorCheck selectors =
                new SelectorCheck(names, ExpressionCheck.this::recorded, problems::add, needed);
        private final CallCheck calls = new CallCheck(names, problems::add);
        private final RecordedCheck recorded = new RecordedCheck(conditions, names);
        private final RangeCheck ranges = new RangeCheck(conditions, names);
        private final AbsenceCheck absences = new AbsenceCheck(names);
        private final MatchingCheck matchings = new MatchingCheck(problems::add);

        /** Whether the part is an operand of {@code and} or {@code unless}, which only select series. */
        private boolean isSelecting;

        Shape shape(Expression expression) {
            feature(expression);
            if (expression instanceof VectorSelector selector) {
                recorded.check(selector, problems::add);
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
                return call(call);
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

        private Shape call(Call call) {
            int before = problems.size();
            List<Shape> arguments = call.arguments().stream().map(this::shape).toList();
            if (problems.size() == before) {
                absences.check(call).ifPresent(problems::add);
            }
            ranges.check(call).ifPresent(problems::add);
            return calls.check(call, arguments);
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
