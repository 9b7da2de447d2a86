package dev.metricwright.cli.promql;

import java.time.Duration;

/** The spelling of an expression, as far as PromQL leaves it open. */
interface Spelling {

    /** Space that must separate two words. */
    String space();

    /** Space that people usually write and that may be omitted. */
    String gap();

    /** Space that people usually omit and that is allowed. */
    String tight();

    /** Whether to choose the less usual of two spellings. */
    boolean unusual();

    /** Whether to put an expression in parentheses. Sometimes they are required. */
    boolean parentheses(Expression expression, boolean needed);

    /** A keyword. */
    String word(String keyword);

    /** A number that is not negative. */
    String number(double value);

    /** A duration that is not negative. */
    String duration(Duration duration);

    /** A length of time in brackets that is not negative. */
    default String span(TimeSpan span) {
        return span.fixed().map(this::duration).orElse("step()");
    }

    /** An offset, with its sign. */
    default String offset(TimeSpan span) {
        return span.fixed()
                .map(offset -> (offset.isNegative() ? "-" : "") + duration(offset.abs()))
                .orElse("step()");
    }

    /** The name of a metric in quotes, as a matcher. */
    default String quotedName(String name) {
        return Matcher.NAME + "=" + string(name);
    }

    /** A string, with its quotes. */
    String string(String value);
}
