package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Unary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The spelling that shows the structure: parentheses around every operator, and no others. */
final class CanonicalSpelling implements Spelling {

    private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000, 86_400_000, 3_600_000, 60_000, 1_000, 1};

    @Override
    public String space() {
        return " ";
    }

    @Override
    public String gap() {
        return " ";
    }

    @Override
    public String tight() {
        return "";
    }

    @Override
    public boolean unusual() {
        return false;
    }

    @Override
    public boolean parentheses(Expression expression, boolean needed) {
        return expression instanceof Binary || expression instanceof Unary;
    }

    @Override
    public String word(String keyword) {
        return keyword;
    }

    @Override
    public String number(double value) {
        if (Double.isInfinite(value)) {
            return "Inf";
        }
        // Whole numbers in all their digits: the number of digits that Java prints differs between versions.
        return value == Math.rint(value) && Math.abs(value) < 1e30
                ? new BigDecimal(value).toPlainString()
                : String.valueOf(value);
    }

    @Override
    public String duration(Duration duration) {
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

    @Override
    public String string(String value) {
        return value.codePoints()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
