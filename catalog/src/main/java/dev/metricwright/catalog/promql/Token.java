package dev.metricwright.catalog.promql;

import java.util.Locale;
import java.util.Set;

/**
 * A word, symbol or literal of an expression.
 *
 * @param kind what it is
 * @param text how it is written; of a string, what it says
 * @param position where it begins
 */
record Token(Kind kind, String text, Position position) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        DURATION,
        STRING,
        SYMBOL,
        END
    }

    private static final Set<String> NUMBERS = Set.of("inf", "nan");

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it is a keyword; those are read in any case. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isOneOf(Set<String> words) {
        return kind == Kind.WORD && words.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a number, in digits or in letters. */
    boolean isNumber() {
        return kind == Kind.NUMBER || isOneOf(NUMBERS);
    }

    /** How it is called in messages. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the expression";
            case STRING -> "a string";
            case WORD, NUMBER, DURATION, SYMBOL -> "'" + text + "'";
        };
    }
}
