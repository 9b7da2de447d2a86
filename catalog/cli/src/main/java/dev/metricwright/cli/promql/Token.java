package dev.metricwright.cli.promql;

import java.util.Locale;
import java.util.Set;

/**
 * A word, symbol or literal of an expression.
 *
 * @param kind its kind
 * @param text its text as written; for a string, its text without quotes and escapes
 * @param position where it begins
 */
record Token(Kind kind, String text, Position position) {

    /** The kind of a token. */
    enum Kind {
        WORD,
        /** A word that contains a variable of a dashboard; its text is {@linkplain Variables marked}. */
        VARIABLE,
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

    /** Whether it is a keyword; its case does not matter. */
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

    /** Its name in messages, after "unexpected". */
    String shown() {
        return switch (kind) {
            case END -> "end of the expression";
            case STRING -> "string";
            case VARIABLE -> "variable";
            case WORD, NUMBER, DURATION, SYMBOL -> "'" + text + "'";
        };
    }
}
