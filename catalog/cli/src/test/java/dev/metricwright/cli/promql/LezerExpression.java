package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.StringLiteral;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Expression.VectorSelector.Edges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Converts lezer's tree of a valid expression to the tree that our parser should return, as {@link Bare}. Literals are
 * interpreted by our own code.
 */
final class LezerExpression {

    private static final Pattern COMMENT_OR_SPACE = Pattern.compile("#[^\\n]*|\\s+");

    private final PrometheusVersion version;

    private LezerExpression(PrometheusVersion version) {
        this.version = version;
    }

    /** The modifiers around an expression. In lezer's tree, they enclose the expression that they modify. */
    private record Modifiers(TimeShift shift, Edges edges) {

        static final Modifiers NONE = new Modifiers(TimeShift.NONE, Edges.CUT);

        Modifiers with(TimeShift newShift) {
            return new Modifiers(newShift, edges);
        }
    }

    static Expression of(PrometheusVersion version, LezerNode tree) {
        return new LezerExpression(version).of(tree.child(0), Modifiers.NONE);
    }

    private Expression of(LezerNode node, Modifiers modifiers) {
        return switch (node.name()) {
            case "ParenExpr" -> of(node.child(0), Modifiers.NONE);
            case "OffsetExpr" -> of(node.child(0), modifiers.with(withOffset(modifiers.shift(), offset(node))));
            case "StepInvariantExpr" ->
                of(node.child(0), modifiers.with(modifiers.shift().withAt(time(node.child(2)))));
            case "AnchoredExpr" -> of(node.child(0), new Modifiers(modifiers.shift(), Edges.ANCHORED));
            case "SmoothedExpr" -> of(node.child(0), new Modifiers(modifiers.shift(), Edges.SMOOTHED));
            case "NumberLiteral", "NumberDurationLiteral" -> number(node);
            case "StringLiteral" -> new StringLiteral(string(node), Bare.NOWHERE);
            case "VectorSelector" -> selector(node, modifiers);
            case "MatrixSelector" -> range(of(node.child(0), modifiers), span(node.child(1)));
            case "SubqueryExpr" -> {
                Optional<TimeSpan> step =
                        node.children().size() > 2 ? Optional.of(span(node.child(2))) : Optional.empty();
                yield new Subquery(
                        of(node.child(0), Modifiers.NONE), span(node.child(1)), step, modifiers.shift(), Bare.NOWHERE);
            }
            case "UnaryExpr" -> signed(node.child(0).text(), of(node.child(1), Modifiers.NONE));
            case "BinaryExpr" -> binary(node);
            case "FunctionCall" -> {
                Function function =
                        Functions.of(version).named(node.child(0).text()).orElseThrow();
                yield new Call(function, arguments(node), Bare.NOWHERE);
            }
            case "AggregateExpr" -> aggregation(node);
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    /**
     * Lezer accepts a range after any expression. If the expression is not a selector, our parser refuses it; the tree
     * returned here then equals none of our parser's.
     */
    private static Expression range(Expression operand, TimeSpan range) {
        return operand instanceof VectorSelector selector
                ? new MatrixSelector(selector, range, Bare.NOWHERE)
                : new Subquery(operand, range, Optional.empty(), TimeShift.NONE, Bare.NOWHERE);
    }

    private static Expression number(LezerNode node) {
        String text = COMMENT_OR_SPACE.matcher(node.text()).replaceAll("");
        return node.isSignedNumber() ? signed(text.substring(0, 1), number(text.substring(1))) : number(text);
    }

    private static NumberLiteral number(String text) {
        return new NumberLiteral(value(text), Bare.NOWHERE);
    }

    private static double value(String text) {
        return Literals.DURATION.matcher(text).matches()
                        && !Literals.SPACED_NUMBER.matcher(text).matches()
                ? Literals.duration(text).orElseThrow().toMillis() / 1e3
                : Literals.number(text).orElseThrow();
    }

    private static Unary signed(String sign, Expression operand) {
        return new Unary(sign.equals("-"), operand, Bare.NOWHERE);
    }

    private static TimeShift.At time(LezerNode node) {
        if (node.is("AtModifierPreprocessors")) {
            return node.child(0).is("Start", "AtStart") ? TimeShift.QueryTime.START : TimeShift.QueryTime.END;
        }
        return new TimeShift.Timestamp(signedValue(node));
    }

    private static double signedValue(LezerNode node) {
        Expression number = number(node);
        return number instanceof Unary unary
                ? (unary.negative() ? -1 : 1) * ((NumberLiteral) unary.operand()).value()
                : ((NumberLiteral) number).value();
    }

    /** Prometheus takes another offset after one of zero. */
    private static TimeShift withOffset(TimeShift shift, TimeSpan offset) {
        return offset.isZero() ? shift : shift.withOffset(offset);
    }

    private static TimeSpan offset(LezerNode node) {
        Optional<LezerNode> literal = node.child("Duration");
        if (literal.isPresent()) {
            double seconds = value(literal.get().text());
            return span(OptionalDouble.of(node.child("Sub").isPresent() ? -seconds : seconds));
        }
        return span(node.child("OffsetDurationExpr").orElseThrow());
    }

    private static TimeSpan span(LezerNode node) {
        return span(seconds(node));
    }

    private static TimeSpan span(OptionalDouble seconds) {
        return seconds.isPresent()
                ? TimeSpan.of(Duration.ofMillis(Math.round(seconds.getAsDouble() * 1e3)))
                : TimeSpan.OF_QUERY;
    }

    /** The seconds of an expression of durations; empty if the query decides them. */
    private static OptionalDouble seconds(LezerNode node) {
        if (node.is("Duration", "NumberDurationLiteralInDurationContext")) {
            return OptionalDouble.of(value(node.text()));
        }
        LezerNode first = node.child(0);
        if (first.is("DurationStep", "DurationRange")) {
            return OptionalDouble.empty();
        }
        if (first.is("UnaryOp")) {
            OptionalDouble operand = seconds(node.child(1));
            return first.text().equals("-") && operand.isPresent()
                    ? OptionalDouble.of(-operand.getAsDouble())
                    : operand;
        }
        if (first.is("DurationMinOf", "DurationMaxOf")) {
            return both(first.name(), seconds(node.child(1)), seconds(node.child(2)));
        }
        return node.children().size() == 1
                ? seconds(first)
                : both(node.child(1).name(), seconds(first), seconds(node.child(2)));
    }

    private static OptionalDouble both(String operation, OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        double left = one.getAsDouble();
        double right = other.getAsDouble();
        return OptionalDouble.of(
                switch (operation) {
                    case "DurationMinOf" -> Math.min(left, right);
                    case "DurationMaxOf" -> Math.max(left, right);
                    case "Add" -> left + right;
                    case "Sub" -> left - right;
                    case "Mul" -> left * right;
                    case "Div" -> left / right;
                    case "Mod" -> left % right;
                    case "Pow" -> Math.pow(left, right);
                    default -> throw new IllegalArgumentException(operation);
                });
    }

    private static String string(LezerNode node) {
        try {
            return QuotedText.read(node.text(), 0, Bare.NOWHERE).value();
        } catch (PromqlException e) {
            throw new IllegalArgumentException("lezer takes for a string what we read as none", e);
        }
    }

    private static VectorSelector selector(LezerNode node, Modifiers modifiers) {
        List<Matcher> matchers = new ArrayList<>();
        for (LezerNode matcher :
                node.child("LabelMatchers").map(LezerNode::children).orElse(List.of())) {
            if (matcher.is("QuotedLabelName")) {
                matchers.add(new Matcher(Matcher.NAME, Matcher.Operator.EQUAL, label(matcher), Bare.NOWHERE));
                continue;
            }
            Matcher.Operator operator =
                    Matcher.Operator.of(matcher.child(1).text()).orElseThrow();
            matchers.add(new Matcher(label(matcher.child(0)), operator, string(matcher.child(2)), Bare.NOWHERE));
        }
        return new VectorSelector(
                node.child("Identifier").map(LezerNode::text),
                matchers,
                modifiers.shift(),
                modifiers.edges(),
                Bare.NOWHERE);
    }

    private List<Expression> arguments(LezerNode node) {
        List<Expression> arguments = new ArrayList<>();
        for (LezerNode argument : node.child("FunctionCallBody").orElseThrow().children()) {
            arguments.add(of(argument, Modifiers.NONE));
        }
        return arguments;
    }

    private Aggregation aggregation(LezerNode node) {
        Aggregator aggregator = Aggregator.of(node.child(0).text(), version).orElseThrow();
        Grouping grouping = node.child("AggregateModifier")
                .map(modifier -> new Grouping(modifier.child(0).is("Without"), labels(modifier.child(1))))
                .orElse(Grouping.ALL);
        List<Expression> arguments = arguments(node);
        return new Aggregation(
                aggregator,
                aggregator.parameter().map(type -> arguments.get(0)),
                arguments.get(arguments.size() - 1),
                grouping,
                Bare.NOWHERE);
    }

    private Binary binary(LezerNode node) {
        LezerNode symbol = node.child(1);
        Token.Kind kind = Character.isLetter(symbol.text().charAt(0)) ? Token.Kind.WORD : Token.Kind.SYMBOL;
        BinaryOperator operator =
                BinaryOperator.of(new Token(kind, symbol.text(), Bare.NOWHERE)).orElseThrow();
        return new Binary(
                operator,
                of(node.child(0), Modifiers.NONE),
                of(node.child(node.children().size() - 1), Modifiers.NONE),
                node.child("BoolModifier").isPresent(),
                matching(node),
                Bare.NOWHERE);
    }

    private static Matching matching(LezerNode binary) {
        Matching.Fill fill =
                binary.child("FillModifier").map(LezerExpression::fill).orElse(Matching.Fill.NONE);
        Optional<LezerNode> clause = binary.child("MatchingModifierClause");
        if (clause.isEmpty()) {
            return new Matching(Matching.Keyword.NONE, List.of(), Matching.Group.NONE, List.of(), fill);
        }
        LezerNode node = clause.get();
        Matching.Group group = node.child("GroupLeft").isPresent()
                ? Matching.Group.LEFT
                : node.child("GroupRight").isPresent() ? Matching.Group.RIGHT : Matching.Group.NONE;
        return new Matching(
                node.child(0).is("On") ? Matching.Keyword.ON : Matching.Keyword.IGNORING,
                labels(node.child(1)),
                group,
                node.children().size() > 3 ? labels(node.child(3)) : List.of(),
                fill);
    }

    private static Matching.Fill fill(LezerNode modifier) {
        OptionalDouble both = fill(modifier, "FillClause");
        return both.isPresent()
                ? new Matching.Fill(both, both)
                : new Matching.Fill(fill(modifier, "FillLeftClause"), fill(modifier, "FillRightClause"));
    }

    private static OptionalDouble fill(LezerNode modifier, String clause) {
        Optional<LezerNode> filled = modifier.child(clause);
        return filled.isPresent() ? OptionalDouble.of(signedValue(filled.get().child(1))) : OptionalDouble.empty();
    }

    private static List<String> labels(LezerNode node) {
        return node.children().stream().map(LezerExpression::label).toList();
    }

    private static String label(LezerNode node) {
        return node.is("QuotedLabelName") ? string(node.child(0)) : node.text();
    }
}
