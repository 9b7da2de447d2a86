package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.Variable;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import java.util.List;

/**
 * The check of the types in a parsed expression: each part must have the type that its place needs, as in Prometheus.
 */
final class TypeCheck {

    private static final List<String> OF_ANCHORED = List.of("changes", "delta", "increase", "rate", "resets");
    private static final List<String> OF_SMOOTHED = List.of("delta", "increase", "rate");

    private TypeCheck() {}

    static void check(Expression expression) throws PromqlException {
        if (expression instanceof VectorSelector selector) {
            selector(selector);
        } else if (expression instanceof MatrixSelector matrix) {
            selector(matrix.selector());
        } else if (expression instanceof Subquery subquery) {
            check(subquery.operand());
        } else if (expression instanceof Parentheses parentheses) {
            check(parentheses.inner());
        } else if (expression instanceof Unary unary) {
            check(unary.operand());
            operand(unary.operand(), "a sign");
        } else if (expression instanceof Variable variable) {
            for (Expression argument : variable.arguments()) {
                check(argument);
            }
        } else if (expression instanceof Call call) {
            call(call);
        } else if (expression instanceof Aggregation aggregation) {
            aggregation(aggregation);
        } else if (expression instanceof Binary binary) {
            check(binary.left());
            check(binary.right());
            binary(binary);
        }
    }

    private static void selector(VectorSelector selector) throws PromqlException {
        boolean narrow = selector.name().isPresent();
        for (Matcher matcher : selector.matchers()) {
            if (selector.name().isPresent() && matcher.label().equals(Matcher.NAME)) {
                throw new PromqlException(
                        matcher.position(),
                        "the metric is already named before the braces; remove " + Matcher.NAME
                                + ", or the name before the braces");
            }
            narrow |= !matcher.admitsAbsence();
        }
        if (!narrow) {
            throw new PromqlException(
                    selector.position(),
                    "the selector matches every series; name the metric, or ask for a label that is not empty");
        }
    }

    private static void call(Call call) throws PromqlException {
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression argument = call.arguments().get(i);
            if (i == 1 && call.function().name().equals("info")) {
                infoSelector(argument);
                continue;
            }
            check(argument);
            edges(call.function(), argument);
            expect(
                    call.function().parameter(i),
                    argument,
                    call.function().name(),
                    call.function().signature());
        }
    }

    /** The second argument of {@code info} chooses the labels and metrics of all infos, so that it may match every series. */
    private static void infoSelector(Expression argument) throws PromqlException {
        if (!(argument instanceof VectorSelector selector) || selector.name().isPresent()) {
            throw new PromqlException(
                    argument.position(), "info needs conditions on labels here; write them in braces, without a name");
        }
    }

    private static void edges(Function function, Expression argument) throws PromqlException {
        if (argument instanceof Parentheses parentheses) {
            edges(function, parentheses.inner());
        } else if (argument instanceof MatrixSelector matrix) {
            switch (matrix.selector().edges()) {
                case CUT -> {}
                case ANCHORED -> edges("anchored", OF_ANCHORED, function, argument);
                case SMOOTHED -> edges("smoothed", OF_SMOOTHED, function, argument);
            }
        }
    }

    private static void edges(String word, List<String> allowed, Function function, Expression argument)
            throws PromqlException {
        if (!allowed.contains(function.name())) {
            throw new PromqlException(
                    argument.position(), word + " is allowed only in " + String.join(", ", allowed) + "; remove it");
        }
    }

    private static void aggregation(Aggregation aggregation) throws PromqlException {
        Aggregator aggregator = aggregation.aggregator();
        if (aggregation.parameter().isPresent()) {
            Expression parameter = aggregation.parameter().get();
            check(parameter);
            expect(aggregator.parameter().orElseThrow(), parameter, aggregator.word(), aggregator.signature());
        }
        check(aggregation.operand());
        expect(ValueType.INSTANT_VECTOR, aggregation.operand(), aggregator.word(), aggregator.signature());
    }

    private static void expect(ValueType expected, Expression argument, String name, String signature)
            throws PromqlException {
        if (argument.type() != expected && argument.type() != ValueType.ANY) {
            throw new PromqlException(
                    argument.position(),
                    name + " needs " + expected.withArticle() + " here, not "
                            + argument.type().withArticle() + "; write " + signature);
        }
    }

    private static void binary(Binary binary) throws PromqlException {
        BinaryOperator operator = binary.operator();
        operand(binary.left(), operator.symbol());
        operand(binary.right(), operator.symbol());
        if (binary.bool() && !operator.isComparison()) {
            throw error(
                    binary,
                    "bool is allowed only with comparisons, and " + operator.symbol() + " is not one; remove bool");
        }
        boolean vectors =
                binary.left().type() != ValueType.SCALAR && binary.right().type() != ValueType.SCALAR;
        if (operator.isComparison() && !binary.bool() && binary.type() == ValueType.SCALAR) {
            throw error(binary, "a comparison of two numbers needs bool; write " + operator.symbol() + " bool");
        }
        if (operator.isSet() && !vectors) {
            throw error(
                    binary,
                    operator.symbol() + " needs instant vectors, but one side is a number; write vector(…) around it");
        }
        matching(binary, vectors);
    }

    private static void matching(Binary binary, boolean vectors) throws PromqlException {
        Matching matching = binary.matching();
        for (String label : matching.include()) {
            boolean isListed = matching.labels().contains(label) && !Variables.isIn(label);
            if (matching.keyword() == Matching.Keyword.ON && isListed) {
                throw error(binary, "label " + label + " is already listed in on; remove it from the group modifier");
            }
        }
        boolean isFilled = !matching.fill().equals(Matching.Fill.NONE);
        if (isFilled && (!vectors || binary.operator().isSet())) {
            throw error(
                    binary,
                    "fill needs an instant vector on both sides of an arithmetic operator or a comparison; remove it");
        }
        if (!vectors && !matching.labels().isEmpty()) {
            throw error(binary, "on and ignoring need an instant vector on both sides; remove on or ignoring");
        }
        if (binary.operator().isSet() && matching.group() != Matching.Group.NONE) {
            throw error(binary, binary.operator().symbol() + " always matches many to many; remove the group modifier");
        }
    }

    private static void operand(Expression operand, String operator) throws PromqlException {
        ValueType type = operand.type();
        if (type == ValueType.STRING || type == ValueType.RANGE_VECTOR) {
            String remedy = type == ValueType.STRING
                    ? "remove the quotes"
                    : "put a function such as rate or max_over_time around it";
            throw new PromqlException(
                    operand.position(),
                    operator + " needs numbers or instant vectors, not " + type.withArticle() + "; " + remedy);
        }
    }

    private static PromqlException error(Binary binary, String problem) {
        return new PromqlException(binary.position(), problem);
    }
}
