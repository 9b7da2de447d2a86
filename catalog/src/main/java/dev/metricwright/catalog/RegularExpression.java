package dev.metricwright.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression in the <a href="https://github.com/google/re2/wiki/Syntax">syntax of RE2</a>, which is the one
 * that Prometheus uses. Matching takes time in proportion to the length of the text, whatever the expression is.
 *
 * <p>Prometheus accepts some expressions that are refused here: those with two groups of the same name, with a script
 * that was added to Unicode recently, such as {@code \p{Adlam}}, with groups nested more than 200 deep, or with more
 * than 500 optional parts.
 */
public final class RegularExpression {

    private static final int SHOWN = 60;

    private final Pattern pattern;

    private RegularExpression(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Parses a regular expression.
     *
     * @param text the expression
     * @return the expression
     * @throws IllegalArgumentException if it is not valid; the message says why
     */
    public static RegularExpression of(String text) {
        RegularExpressionLimits.check(text);
        try {
            return new RegularExpression(Pattern.compile(text));
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("too many alternatives within each other", e);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(problem(text, e), e);
        }
    }

    private static String problem(String text, PatternSyntaxException e) {
        if (e.getPattern().equals("stack underflow")) {
            return "unexpected ): " + shortened(text);
        }
        return e.getPattern().isEmpty() ? e.getDescription() : e.getDescription() + ": " + shortened(e.getPattern());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /**
     * Whether it matches a whole text.
     *
     * @param value the text
     * @return true if it matches from the beginning to the end
     */
    public boolean matches(String value) {
        return pattern.matches(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegularExpression expression && pattern.equals(expression.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** {@return the expression as it is written} */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
