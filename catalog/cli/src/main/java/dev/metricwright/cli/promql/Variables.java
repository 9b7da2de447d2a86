package dev.metricwright.cli.promql;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The variables of dashboards, such as {@code $store}, {@code ${store:regex}} and {@code [[store]]}. A dashboard replaces
 * them by text before Prometheus sees the expression, so that they may stand for a name, a number, a duration, or a part
 * of these. Nothing is known of their values.
 */
public final class Variables {

    /** The character in place of a variable in names and strings, which valid text does not contain. */
    private static final char MARK = '\uDC81';

    private static final String VARIABLE =
            "(?:\\$\\{[^{}\"'`]*\\}|\\$[A-Za-z_][A-Za-z0-9_]*|\\[\\[[A-Za-z_][A-Za-z0-9_]*(?::[a-z]+)?\\]\\])";

    /** A word that contains a variable, or is one. */
    static final Pattern WORD = Pattern.compile("[A-Za-z0-9_:]*" + VARIABLE + "(?:[A-Za-z0-9_:]|" + VARIABLE + ")*");

    /** A duration that contains a variable, or is one. */
    static final Pattern DURATION = Pattern.compile("[0-9]*" + VARIABLE + "[a-z]*");

    private static final Pattern ANY = Pattern.compile(VARIABLE);

    private Variables() {}

    /**
     * Whether a variable stands at a position of an expression, or directly before it. It may stand for more than a name, a
     * number, a duration or a part of these, so that the expression cannot be parsed without its value.
     *
     * @param expression the expression
     * @param position the position
     * @return true if there is one
     */
    public static boolean areBeside(String expression, Position position) {
        return ANY.matcher(expression).results().anyMatch(variable -> {
            Position begin = Position.at(expression, variable.start());
            int end = variable.end();
            while (end < expression.length() && Character.isWhitespace(expression.charAt(end))) {
                end++;
            }
            return begin.compareTo(position) <= 0 && position.compareTo(Position.at(expression, end)) <= 0;
        });
    }

    /**
     * Marks the variables of a text, as they are in parsed expressions.
     *
     * @param text the text
     * @return the text with a mark in place of each variable
     */
    public static String marked(String text) {
        return ANY.matcher(text).replaceAll(String.valueOf(MARK));
    }

    /**
     * Whether a name, a label or a value depends on a variable.
     *
     * @param text the name, label or value of a parsed expression
     * @return true if it does
     */
    public static boolean isIn(String text) {
        return text.indexOf(MARK) >= 0;
    }

    /**
     * Whether any of some names, labels or values depends on a variable.
     *
     * @param texts the names, labels or values of a parsed expression
     * @return true if one of them does
     */
    public static boolean areIn(Collection<String> texts) {
        return texts.stream().anyMatch(Variables::isIn);
    }
}
