package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.ValueSet;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values that a matcher names: its value, or the alternatives of its regular expression if it consists only of
 * these.
 */
final class PlainValues {

    private static final Pattern ENCLOSED = Pattern.compile("\\((?:\\?:)?([^()]*)\\)");
    private static final String SPECIAL = ".+*?()[]{}^$|\\";

    private PlainValues() {}

    static Optional<List<String>> of(Matcher matcher) {
        if (Variables.isIn(matcher.value())) {
            return Optional.empty();
        }
        if (!matcher.operator().isRegex()) {
            return Optional.of(List.of(matcher.value()));
        }
        String pattern = matcher.value();
        if (pattern.startsWith("^") && pattern.endsWith("$") && !pattern.contains("|")) {
            pattern = pattern.substring(1, pattern.length() - 1);
        }
        java.util.regex.Matcher enclosed = ENCLOSED.matcher(pattern);
        if (enclosed.matches()) {
            pattern = enclosed.group(1);
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escapes = c == '\\' && i + 1 < pattern.length() && isPunctuation(pattern.charAt(i + 1));
            if (c == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else if (escapes) {
                value.append(pattern.charAt(++i));
            } else if (SPECIAL.indexOf(c) < 0) {
                value.append(c);
            } else {
                return Optional.empty();
            }
        }
        values.add(value.toString());
        return Optional.of(values);
    }

    private static boolean isPunctuation(char c) {
        return c < 128 && !Character.isLetterOrDigit(c);
    }

    /** The values that may match; all values if the matcher does not name them. */
    static ValueSet matching(Matcher matcher) {
        return of(matcher)
                .map(values -> matcher.operator().isNegative() ? ValueSet.allBut(values) : ValueSet.of(values))
                .orElse(ValueSet.ALL);
    }
}
