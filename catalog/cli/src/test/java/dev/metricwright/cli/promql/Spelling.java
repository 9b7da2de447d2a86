package dev.metricwright.cli.promql;

import java.time.Duration;

/** How an expression is written, where that is free. */
interface Spelling {

    /** Between two words, where something has to stand. */
    String space();

    /** Where people write a space that may be left out. */
    String gap();

    /** Where people write nothing and a space may stand. */
    String tight();

    /** Of two ways to write something, whether to choose the less usual one. */
    boolean unusual();

    /** Whether to put parentheses around something, perhaps because they must be there. */
    boolean parentheses(Expression expression, boolean needed);

    /** A keyword. */
    String word(String keyword);

    /** A number that is not negative. */
    String number(double value);

    /** A duration that is not negative. */
    String duration(Duration duration);

    /** A string, with its quotes. */
    String string(String value);
}
