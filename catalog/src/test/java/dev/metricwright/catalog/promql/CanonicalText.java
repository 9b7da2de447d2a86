package dev.metricwright.catalog.promql;

import dev.metricwright.catalog.promql.Expression.Aggregation;
import dev.metricwright.catalog.promql.Expression.Binary;
import dev.metricwright.catalog.promql.Expression.Call;
import dev.metricwright.catalog.promql.Expression.MatrixSelector;
import dev.metricwright.catalog.promql.Expression.NumberLiteral;
import dev.metricwright.catalog.promql.Expression.Parentheses;
import dev.metricwright.catalog.promql.Expression.StringLiteral;
import dev.metricwright.catalog.promql.Expression.Subquery;
import dev.metricwright.catalog.promql.Expression.Unary;
import dev.metricwright.catalog.promql.Expression.VectorSelector;
import dev.metricwright.catalog.promql.TimeShift.QueryTime;
import dev.metricwright.catalog.promql.TimeShift.Timestamp;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An expression written so that its structure shows: parentheses around every operator, and no others. */
final class CanonicalText {

    private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000, 86_400_000, 3_600_000, 60_000, 1_000, 1};

    private CanonicalText() {}

    static String of(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return number(number.value());
        }
        if (expression instanceof StringLiteral string) {
            return quoted(string.value());
        }
        if (expression instanceof VectorSelector selector) {
            return selector(selector) + shift(selector.shift());
        }
        if (expression instanceof MatrixSelector matrix) {
            VectorSelector selector = matrix.selector();
            return selector(selector) + "[" + duration(matrix.range()) + "]" + shift(selector.shift());
        }
        if (expression instanceof Subquery subquery) {
            String step = subquery.step().map(CanonicalText::duration).orElse("");
            return of(subquery.operand()) + "[" + duration(subquery.range()) + ":" + step + "]"
                    + shift(subquery.shift());
        }
        if (expression instanceof Call call) {
            return call.function().name() + "(" + list(call.arguments()) + ")";
        }
        if (expression instanceof Unary unary) {
            return "(" + (unary.negative() ? "-" : "+") + of(unary.operand()) + ")";
        }
        if (expression instanceof Parentheses parentheses) {
            return of(parentheses.inner());
        }
        return expression instanceof Aggregation aggregation ? aggregation(aggregation) : binary((Binary) expression);
    }

    private static String aggregation(Aggregation aggregation) {
        Grouping grouping = aggregation.grouping();
        String labels = grouping.equals(Grouping.ALL)
                ? ""
                : (grouping.without() ? " without " : " by ") + labels(grouping.labels()) + " ";
        return aggregation.aggregator().word() + labels + "("
                + aggregation.parameter().map(parameter -> of(parameter) + ", ").orElse("") + of(aggregation.operand())
                + ")";
    }

    private static String binary(Binary binary) {
        Matching matching = binary.matching();
        String modifiers = binary.bool() ? " bool" : "";
        if (matching.rule() != Matching.Rule.ALL) {
            modifiers += " " + matching.rule().name().toLowerCase(Locale.ROOT) + " " + labels(matching.labels());
        }
        if (matching.group() != Matching.Group.NONE) {
            modifiers +=
                    " group_" + matching.group().name().toLowerCase(Locale.ROOT) + " " + labels(matching.include());
        }
        return "(" + of(binary.left()) + " " + binary.operator().symbol() + modifiers + " " + of(binary.right()) + ")";
    }

    private static String selector(VectorSelector selector) {
        String matchers = selector.matchers().stream()
                .map(matcher -> matcher.label() + matcher.operator().symbol() + quoted(matcher.value()))
                .collect(Collectors.joining(", ", "{", "}"));
        return selector.name().orElse("")
                + (matchers.equals("{}") && selector.name().isPresent() ? "" : matchers);
    }

    private static String shift(TimeShift shift) {
        String at = shift.at()
                .map(time -> time instanceof QueryTime query
                        ? query.name().toLowerCase(Locale.ROOT) + "()"
                        : number(((Timestamp) time).seconds()))
                .map(time -> " @ " + time)
                .orElse("");
        Duration offset = shift.offset();
        return at + (offset.isZero() ? "" : " offset " + (offset.isNegative() ? "-" : "") + duration(offset.abs()));
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(CanonicalText::of).collect(Collectors.joining(", "));
    }

    private static String labels(List<String> labels) {
        return "(" + String.join(", ", labels) + ")";
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "Inf";
        }
        // Whole ones in all their digits: in how few Java writes them has changed between versions.
        return value == Math.rint(value) && Math.abs(value) < 1e30
                ? new BigDecimal(value).toPlainString()
                : String.valueOf(value);
    }

    private static String duration(Duration duration) {
        StringBuilder text = new StringBuilder();
        long rest = duration.toMillis();
        for (int unit = 0; unit < MILLIS.length; unit++) {
            if (rest >= MILLIS[unit]) {
                text.append(rest / MILLIS[unit]).append(UNITS.get(unit));
                rest %= MILLIS[unit];
            }
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return value.codePoints()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
