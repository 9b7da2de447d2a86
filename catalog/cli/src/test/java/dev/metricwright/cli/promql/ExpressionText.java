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
import dev.metricwright.cli.promql.TimeShift.QueryTime;
import dev.metricwright.cli.promql.TimeShift.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a tree as text, in some spelling. */
final class ExpressionText {

    /** A higher precedence than that of any operator. */
    private static final int ATOM = BinaryOperator.POWER.precedence() + 1;

    private final Spelling spelling;

    private ExpressionText(Spelling spelling) {
        this.spelling = spelling;
    }

    static String of(Expression expression, Spelling spelling) {
        return new ExpressionText(spelling).text(expression, 0);
    }

    static String canonical(Expression expression) {
        return of(expression, new CanonicalSpelling());
    }

    /** Writes an expression as the operand of an operator with this precedence. */
    private String text(Expression expression, int binding) {
        if (expression instanceof Parentheses written) {
            return text(written.inner(), binding);
        }
        boolean parentheses = spelling.parentheses(expression, strength(expression) < binding);
        return parentheses ? "(" + spelling.tight() + bare(expression) + spelling.tight() + ")" : bare(expression);
    }

    private static int strength(Expression expression) {
        if (expression instanceof Unary) {
            return BinaryOperator.TIMES.precedence();
        }
        return expression instanceof Binary binary ? binary.operator().precedence() : ATOM;
    }

    private String bare(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return spelling.number(number.value());
        }
        if (expression instanceof StringLiteral string) {
            return spelling.string(string.value());
        }
        if (expression instanceof VectorSelector selector) {
            return selector(selector) + edges(selector) + shift(selector.shift());
        }
        if (expression instanceof MatrixSelector matrix) {
            VectorSelector selector = matrix.selector();
            return selector(selector) + "[" + spelling.span(matrix.range()) + "]" + edges(selector)
                    + shift(selector.shift());
        }
        if (expression instanceof Subquery subquery) {
            String step = subquery.step().map(spelling::span).orElse("");
            return text(subquery.operand(), ATOM) + "[" + spelling.span(subquery.range()) + ":" + step + "]"
                    + shift(subquery.shift());
        }
        if (expression instanceof Call call) {
            return call.function().name() + spelling.tight() + arguments(call);
        }
        if (expression instanceof Unary unary) {
            return (unary.negative() ? "-" : "+")
                    + spelling.tight()
                    + afterSign(unary.operand(), BinaryOperator.POWER.precedence());
        }
        return expression instanceof Aggregation aggregation ? aggregation(aggregation) : binary((Binary) expression);
    }

    /** Writes the operand after a sign. If the operand itself begins with a sign, it needs no parentheses. */
    private String afterSign(Expression operand, int binding) {
        return text(operand, operand instanceof Unary ? 0 : binding);
    }

    private String aggregation(Aggregation aggregation) {
        Grouping grouping = aggregation.grouping();
        String word = spelling.word(aggregation.aggregator().word());
        List<Expression> both = aggregation
                .parameter()
                .map(parameter -> List.of(parameter, aggregation.operand()))
                .orElse(List.of(aggregation.operand()));
        if (grouping.equals(Grouping.ALL) && !spelling.unusual()) {
            return word + spelling.tight() + list(texts(both));
        }
        String labels =
                spelling.word(grouping.without() ? "without" : "by") + spelling.gap() + labels(grouping.labels());
        return spelling.unusual()
                ? word + spelling.tight() + list(texts(both)) + spelling.gap() + labels
                : word + spelling.space() + labels + spelling.gap() + list(texts(both));
    }

    private String binary(Binary binary) {
        BinaryOperator operator = binary.operator();
        int binding = operator.precedence();
        String left = text(binary.left(), operator == BinaryOperator.POWER ? ATOM : binding);
        String right = afterSign(binary.right(), operator.rightPrecedence());
        if (operator.isSet() || operator == BinaryOperator.ATAN2) {
            String word = spelling.space() + spelling.word(operator.symbol());
            return left + word + modifiers(binary, right) + spelling.space() + right;
        }
        String modifiers = modifiers(binary, right);
        String symbol = spelling.gap() + operator.symbol();
        return left + symbol + modifiers + (modifiers.isEmpty() ? spelling.gap() : spelling.space()) + right;
    }

    private String modifiers(Binary binary, String right) {
        Matching matching = binary.matching();
        String modifiers = binary.bool() ? spelling.space() + spelling.word("bool") : "";
        if (matching.keyword() != Matching.Keyword.NONE) {
            modifiers += spelling.space() + word(matching.keyword()) + spelling.gap() + labels(matching.labels());
        }
        if (matching.group() != Matching.Group.NONE) {
            modifiers += spelling.space()
                    + spelling.word("group_" + matching.group().name().toLowerCase(Locale.ROOT));
            // Parentheses that follow would be parsed as these.
            boolean dropped = matching.include().isEmpty() && !right.startsWith("(") && spelling.unusual();
            modifiers += dropped ? "" : spelling.gap() + labels(matching.include());
        }
        return modifiers + fill(matching.fill());
    }

    private String fill(Matching.Fill fill) {
        if (fill.left().isPresent() && fill.left().equals(fill.right()) && !spelling.unusual()) {
            return fill("fill", fill.left());
        }
        String left = fill("fill_left", fill.left());
        String right = fill("fill_right", fill.right());
        return spelling.unusual() ? right + left : left + right;
    }

    private String fill(String word, OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : spelling.space() + spelling.word(word) + spelling.tight() + "(" + spelling.tight()
                        + (value.getAsDouble() < 0 ? "-" : "") + spelling.number(Math.abs(value.getAsDouble())) + ")";
    }

    private String edges(VectorSelector selector) {
        return selector.edges() == VectorSelector.Edges.CUT ? "" : spelling.space() + word(selector.edges());
    }

    private String selector(VectorSelector selector) {
        String name = selector.name().orElse("");
        if (selector.matchers().isEmpty() && !name.isEmpty() && !spelling.unusual()) {
            return name;
        }
        return name
                + spelling.tight()
                + selector.matchers().stream()
                        .map(this::matcher)
                        .collect(Collectors.joining(comma(), "{", end(selector.matchers()) + "}"));
    }

    private String matcher(Matcher matcher) {
        return matcher.label().equals(Matcher.NAME) && matcher.operator() == Matcher.Operator.EQUAL
                ? spelling.quotedName(matcher.value())
                : label(matcher.label())
                        + spelling.tight()
                        + matcher.operator().symbol()
                        + spelling.tight()
                        + spelling.string(matcher.value());
    }

    private String label(String label) {
        return label.matches("[a-zA-Z_][a-zA-Z0-9_]*") ? label : spelling.string(label);
    }

    private String shift(TimeShift shift) {
        String at = shift.at()
                .map(time -> time instanceof QueryTime query ? word(query) + "()" : time((Timestamp) time))
                .map(time -> spelling.gap() + "@" + spelling.gap() + time)
                .orElse("");
        if (shift.offset().isZero()) {
            return at;
        }
        String text = spelling.space() + spelling.word("offset") + spelling.space() + spelling.offset(shift.offset());
        return spelling.unusual() ? text + at : at + text;
    }

    private String time(Timestamp time) {
        return (time.seconds() < 0 ? "-" : "") + spelling.number(Math.abs(time.seconds()));
    }

    private String word(Enum<?> keyword) {
        return spelling.word(keyword.name().toLowerCase(Locale.ROOT));
    }

    /** The second argument of {@code info} is a selector, which cannot be in parentheses. */
    private String arguments(Call call) {
        boolean ofInfo = call.function().name().equals("info");
        return list(IntStream.range(0, call.arguments().size())
                .mapToObj(i -> ofInfo && i == 1
                        ? bare(call.arguments().get(i))
                        : text(call.arguments().get(i), 0))
                .toList());
    }

    private String list(List<String> arguments) {
        return arguments.stream().collect(Collectors.joining(comma(), "(" + spelling.tight(), spelling.tight() + ")"));
    }

    private List<String> texts(List<Expression> expressions) {
        return expressions.stream().map(each -> text(each, 0)).toList();
    }

    private String labels(List<String> labels) {
        return labels.stream().map(this::label).collect(Collectors.joining(comma(), "(", end(labels) + ")"));
    }

    private String comma() {
        return spelling.tight() + "," + spelling.gap();
    }

    /** A list of labels or matchers may end with a comma, unless it is empty. */
    private String end(List<?> list) {
        return spelling.tight() + (!list.isEmpty() && spelling.unusual() ? "," + spelling.tight() : "");
    }
}
