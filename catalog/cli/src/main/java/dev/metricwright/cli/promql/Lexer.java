package dev.metricwright.cli.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits a text into tokens. A keyword is a word here; the parser knows where it is a keyword. */
final class Lexer {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern IGNORED = Pattern.compile("[ \\t\\r\\n]+|#[^\\r\\n]*");
    private static final Pattern SYMBOL = Pattern.compile("==|=~|!=|!~|<=|>=|[-+*/%^=<>(){}\\[\\],@]");
    private static final Pattern SYMBOL_OF_THREE = Pattern.compile("==|=~|!=|!~|<=|</|>=|>/|[-+*/%^=<>(){}\\[\\],@]");
    private static final Pattern IN_DURATION = Pattern.compile("[-+*/%^(),:\\]]");
    private static final Set<String> OF_DURATIONS = Set.of("step", "range", "min_of", "max_of");
    private static final Pattern LITTERED = Pattern.compile("[0-9A-Za-z_.]+");

    private final String text;
    private final java.util.regex.Matcher matcher;
    private final PrometheusVersion version;

    /** Whether the text may contain {@link Variables}. */
    private final boolean isTemplate;

    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    /**
     * Whether the lexer is between {@code [} and {@code ]}. A colon is a symbol there; elsewhere it is part of a name.
     */
    private boolean inBrackets;

    /** Whether no number has followed the opening bracket yet. Prometheus 3 knows only parts of durations there. */
    private boolean beforeNumber;

    Lexer(String text, PrometheusVersion version, boolean isTemplate) {
        this.text = text;
        this.matcher = WORD.matcher(text);
        this.version = version;
        this.isTemplate = isTemplate;
    }

    List<Token> tokens() throws PromqlException {
        while (at < text.length()) {
            if (!skipped(beforeNumber ? SPACE : IGNORED)) {
                token();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", position()));
        return tokens;
    }

    private void token() throws PromqlException {
        Pattern variable = inBrackets ? Variables.DURATION : Variables.WORD;
        if (isTemplate && length(variable) > 0) {
            variable(length(variable));
            return;
        }
        char first = text.charAt(at);
        if (beforeNumber && !isNumber(first) && length(IN_DURATION) == 0 && length(WORD) == 0) {
            throw error("unexpected '" + Character.toString(text.codePointAt(at))
                    + "' in brackets; write a range such as" + " [5m], or a subquery such as [1h:5m]");
        }
        if (first == '"' || first == '\'' || first == '`') {
            string();
        } else if (isNumber(first)) {
            numberOrDuration();
        } else if (inBrackets && first == ':') {
            add(Token.Kind.SYMBOL, 1);
        } else if (length(WORD) > 0) {
            word();
        } else if (length(symbols()) > 0) {
            symbol();
        } else {
            String character = Character.toString(text.codePointAt(at));
            throw error("invalid character '" + character + "'; remove it, or put the text that contains it in quotes");
        }
    }

    /** Whether a number or a duration begins here. */
    private boolean isNumber(char first) {
        return isDigit(first) || (first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
    }

    private Pattern symbols() {
        return version.isThree() ? SYMBOL_OF_THREE : SYMBOL;
    }

    private void word() throws PromqlException {
        int length = length(WORD);
        Token word = new Token(Token.Kind.WORD, text.substring(at, at + length), position());
        if (inBrackets && !(version.isThree() && word.isOneOf(OF_DURATIONS))) {
            // Prometheus 2.42 accepts any letter here as a colon. Later versions refuse it, and so does this lexer.
            throw error("unexpected letter in brackets; write a range such as [5m], or a subquery such as [1h:5m]");
        }
        add(Token.Kind.WORD, length);
    }

    private void symbol() throws PromqlException {
        Position position = position();
        add(Token.Kind.SYMBOL, length(symbols()));
        String symbol = tokens.get(tokens.size() - 1).text();
        if (symbol.equals("]")) {
            inBrackets = false;
            beforeNumber = false;
        } else if (symbol.equals("[")) {
            inBrackets = true;
            beforeNumber = version.isThree();
            skipped(SPACE);
            // Not even a comment is allowed between the bracket and its duration.
            if (!version.isThree() && (at == text.length() || !isDigit(text.charAt(at)))) {
                throw new PromqlException(position, "a duration must follow '['; write it, as in [5m]");
            }
        }
    }

    private void numberOrDuration() throws PromqlException {
        beforeNumber = false;
        Pattern number = version.isThree() ? Literals.SPACED_NUMBER : Literals.NUMBER;
        if (length(number) > 0) {
            add(Token.Kind.NUMBER, length(number));
        } else if (length(Literals.DURATION) > 0) {
            add(Token.Kind.DURATION, length(Literals.DURATION));
        } else {
            String littered = text.substring(at, at + length(LITTERED));
            throw error("'" + littered + "' is neither a number nor a duration; write one such as 0.5, 1e3, 0x1f, 5m or"
                    + " 1h30m");
        }
    }

    private void variable(int length) {
        beforeNumber = false;
        String marked = Variables.marked(text.substring(at, at + length));
        tokens.add(new Token(Token.Kind.VARIABLE, marked, position()));
        advance(at + length);
    }

    private void string() throws PromqlException {
        Position position = position();
        QuotedText quoted = QuotedText.read(text, at, position);
        String value = isTemplate ? Variables.marked(quoted.value()) : quoted.value();
        tokens.add(new Token(Token.Kind.STRING, value, position));
        advance(quoted.end());
    }

    private void add(Token.Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(at, at + length), position()));
        advance(at + length);
    }

    private boolean skipped(Pattern pattern) {
        int length = length(pattern);
        advance(at + length);
        return length > 0;
    }

    private int length(Pattern pattern) {
        matcher.usePattern(pattern).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    private void advance(int end) {
        while (at < end) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            column++;
            if (character == '\n') {
                line++;
                column = 1;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Position position() {
        return new Position(line, column);
    }

    private PromqlException error(String problem) {
        return new PromqlException(position(), problem);
    }
}
