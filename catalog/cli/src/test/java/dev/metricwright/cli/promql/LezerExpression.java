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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Converts lezer's tree of a valid expression to the tree that our parser should return, as {@link Bare}. Literals are
 * interpreted by our own code.
 */
final class LezerExpression {

    private static final Pattern COMMENT_OR_SPACE = Pattern.compile("#[^\\n]*|\\s+");

    private LezerExpression() {}

    static Expression of(LezerNode tree) {
        return of(tree.child(0), TimeShift.NONE);
    }

    /** In lezer's tree, modifiers enclose the expression that they modify, so they are passed to the parts inside. */
    private static Expression of(LezerNode node, TimeShift shift) {
        return switch (node.name()) {
            case "ParenExpr" -> of(node.child(0), TimeShift.NONE);
            case "OffsetExpr" -> {
                Duration offset = duration(node.child("Duration").orElseThrow());
                boolean later = node.child("Sub").isPresent();
                yield of(node.child(0), shift.withOffset(later ? offset.negated() : offset));
            }
            case "StepInvariantExpr" -> of(node.child(0), shift.withAt(time(node.child(2))));
            case "NumberLiteral" -> number(node);
            case "StringLiteral" -> new StringLiteral(string(node), Bare.NOWHERE);
            case "VectorSelector" -> selector(node, shift);
            case "MatrixSelector" -> range(of(node.child(0), shift), duration(node.child(1)));
            case "SubqueryExpr" -> {
                Optional<Duration> step =
                        node.children().size() > 2 ? Optional.of(duration(node.child(2))) : Optional.empty();
                yield new Subquery(
                        of(node.child(0), TimeShift.NONE), duration(node.child(1)), step, shift, Bare.NOWHERE);
            }
            case "UnaryExpr" -> signed(node.child(0).text(), of(node.child(1), TimeShift.NONE));
            case "BinaryExpr" -> binary(node);
            case "FunctionCall" -> {
                Function function = Functions.named(node.child(0).text()).orElseThrow();
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
    private static Expression range(Expression operand, Duration range) {
        return operand instanceof VectorSelector selector
                ? new MatrixSelector(selector, range, Bare.NOWHERE)
                : new Subquery(operand, range, Optional.empty(), TimeShift.NONE, Bare.NOWHERE);
    }

    private static Expression number(LezerNode node) {
        String text = COMMENT_OR_SPACE.matcher(node.text()).replaceAll("");
        return node.isSignedNumber() ? signed(text.substring(0, 1), number(text.substring(1))) : number(text);
    }

    private static NumberLiteral number(String text) {
        return new NumberLiteral(Literals.number(text).orElseThrow(), Bare.NOWHERE);
    }

    private static Unary signed(String sign, Expression operand) {
        return new Unary(sign.equals("-"), operand, Bare.NOWHERE);
    }

    private static TimeShift.At time(LezerNode node) {
        if (node.is("AtModifierPreprocessors")) {
            return node.child(0).is("Start") ? TimeShift.QueryTime.START : TimeShift.QueryTime.END;
        }
        Expression number = number(node);
        return number instanceof Unary unary
                ? new TimeShift.Timestamp((unary.negative() ? -1 : 1) * ((NumberLiteral) unary.operand()).value())
                : new TimeShift.Timestamp(((NumberLiteral) number).value());
    }

    private static Duration duration(LezerNode node) {
        return Literals.duration(node.text()).orElseThrow();
    }

    private static String string(LezerNode node) {
        try {
            return QuotedText.read(node.text(), 0, Bare.NOWHERE).value();
        } catch (PromqlException e) {
            throw new IllegalArgumentException("lezer takes for a string what we read as none", e);
        }
    }

    private static VectorSelector selector(LezerNode node, TimeShift shift) {
        List<Matcher> matchers = new ArrayList<>();
        for (LezerNode matcher :
                node.child("LabelMatchers").map(LezerNode::children).orElse(List.of())) {
            Matcher.Operator operator =
                    Matcher.Operator.of(matcher.child(1).text()).orElseThrow();
            matchers.add(new Matcher(matcher.child(0).text(), operator, string(matcher.child(2)), Bare.NOWHERE));
        }
        return new VectorSelector(node.child("Identifier").map(LezerNode::text), matchers, shift, Bare.NOWHERE);
    }

    private static List<Expression> arguments(LezerNode node) {
        List<Expression> arguments = new ArrayList<>();
        for (LezerNode argument : node.child("FunctionCallBody").orElseThrow().children()) {
            arguments.add(of(argument, TimeShift.NONE));
        }
        return arguments;
    }

    private static Aggregation aggregation(LezerNode node) {
        Aggregator aggregator = Aggregator.of(node.child(0).text()).orElseThrow();
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

    private static Binary binary(LezerNode node) {
        LezerNode symbol = node.child(1);
        Token.Kind kind = Character.isLetter(symbol.text().charAt(0)) ? Token.Kind.WORD : Token.Kind.SYMBOL;
        BinaryOperator operator =
                BinaryOperator.of(new Token(kind, symbol.text(), Bare.NOWHERE)).orElseThrow();
        return new Binary(
                operator,
                of(node.child(0), TimeShift.NONE),
                of(node.child(node.children().size() - 1), TimeShift.NONE),
                node.child("BoolModifier").isPresent(),
                node.child("MatchingModifierClause")
                        .map(LezerExpression::matching)
                        .orElse(Matching.DEFAULT),
                Bare.NOWHERE);
    }

    private static Matching matching(LezerNode node) {
        Matching.Group group = node.child("GroupLeft").isPresent()
                ? Matching.Group.LEFT
                : node.child("GroupRight").isPresent() ? Matching.Group.RIGHT : Matching.Group.NONE;
        return new Matching(
                node.child(0).is("On") ? Matching.Keyword.ON : Matching.Keyword.IGNORING,
                labels(node.child(1)),
                group,
                node.children().size() > 3 ? labels(node.child(3)) : List.of());
    }

    private static List<String> labels(LezerNode node) {
        return node.children().stream().map(LezerNode::text).toList();
    }
}
