package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;

/** A line of a page, read from left to right. */
final class LineScanner {

    /** What {@link #peek} returns at the end, which no line contains. */
    private static final char END = '\n';

    private final String file;
    private final int number;
    private final String text;
    private final Names names;
    private int at;

    LineScanner(String file, int number, String text, Names names) {
        this.file = file;
        this.number = number;
        this.text = text;
        this.names = names;
    }

    int number() {
        return number;
    }

    /** The column of the next character, counted in characters of Unicode as editors do. */
    int column() {
        return columnOf(at);
    }

    /** The index of the next character. */
    int index() {
        return at;
    }

    /** Goes back to an earlier character. */
    void returnTo(int index) {
        at = index;
    }

    private int columnOf(int index) {
        return text.codePointCount(0, index) + 1;
    }

    private char peek() {
        return isAtEnd() ? END : text.charAt(at);
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(char c) {
        return peek() == c;
    }

    boolean isAtBlank() {
        return isAt(' ') || isAt('\t');
    }

    /** Takes the next character if it is this one. */
    boolean take(char c) {
        if (isAt(c)) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes the next character. */
    void need(char c, String what, String remedy) throws UnreadableLine {
        if (!take(c)) {
            throw expected(what, remedy);
        }
    }

    void skipBlanks() {
        while (isAtBlank()) {
            at++;
        }
    }

    /** Takes everything up to a blank or the end; it may be empty. */
    String word() {
        int begin = at;
        while (!isAtEnd() && !isAtBlank()) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** Takes the name of a metric. */
    String metricName() throws UnreadableLine {
        String name = name(true);
        if (name.isEmpty()) {
            throw expected("a metric name", "write one that begins with a letter, _ or :");
        }
        return name;
    }

    /** Takes the name of a label. */
    String labelName() throws UnreadableLine {
        int begin = at;
        String name = name(false);
        if (name.isEmpty()) {
            throw expected("a label name", "write one that begins with a letter or _");
        }
        if (name.equals("__name__")) {
            throw mistake(begin, "__name__ cannot be written as a label", "write its value before the brace");
        }
        return name;
    }

    private String name(boolean hasColons) {
        int begin = at;
        while (isOfName(peek(), hasColons, at > begin)) {
            at++;
        }
        return names.shared(text.substring(begin, at));
    }

    private static boolean isOfName(char c, boolean hasColons, boolean isLater) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (hasColons && c == ':')
                || (isLater && c >= '0' && c <= '9');
    }

    /** Takes a value in double quotes. */
    String quoted(boolean mayEscapeAny) throws UnreadableLine {
        int begin = at;
        need('"', "a quote", "write the value of the label as \"value\"");
        String value = unescaped(true, "\\\"n", mayEscapeAny);
        if (!take('"')) {
            throw mistake(begin, "the quote is not closed", "write \" behind the value, and \\\" for a quote in it");
        }
        return value;
    }

    /** Takes the help of a family, up to the end of the line or, if it cannot contain them, to a quote. */
    String help(boolean hasQuotes, String escapes, boolean mayEscapeAny) throws UnreadableLine {
        return unescaped(!hasQuotes, escapes, mayEscapeAny);
    }

    /** Takes text up to the end of the line or to a quote, and resolves its escapes. */
    private String unescaped(boolean endsAtQuote, String escapes, boolean mayEscapeAny) throws UnreadableLine {
        int begin = at;
        while (!isAtEnd() && !isAt('\\') && !(endsAtQuote && isAt('"'))) {
            at++;
        }
        if (!isAt('\\')) {
            return text.substring(begin, at);
        }
        StringBuilder plain = new StringBuilder(text.substring(begin, at));
        while (!isAtEnd() && !(endsAtQuote && isAt('"'))) {
            plain.append(take('\\') ? escaped(escapes, mayEscapeAny) : text.charAt(at++));
        }
        return plain.toString();
    }

    private String escaped(String escapes, boolean mayEscapeAny) throws UnreadableLine {
        char c = peek();
        boolean isKnown = c != END && escapes.indexOf(c) >= 0;
        if (!isKnown && (isAtEnd() || !mayEscapeAny)) {
            throw mistake(
                    at - 1,
                    isAtEnd() ? "nothing follows the backslash" : "\\" + character(at) + " is not an escape",
                    "write \\\\ for a backslash");
        }
        at++;
        if (isKnown) {
            return c == 'n' ? "\n" : String.valueOf(c);
        }
        // OpenMetrics advises against other escapes, which stand for themselves.
        return "\\" + c;
    }

    /** The mistake that something else follows. */
    UnreadableLine expected(String what, String remedy) {
        return mistake(
                at,
                "expected " + what + ", found " + (isAtEnd() ? "the end of the line" : "'" + character(at) + "'"),
                remedy);
    }

    private String character(int index) {
        return Character.toString(text.codePointAt(index));
    }

    /** A mistake in the word that was taken last. */
    UnreadableLine mistakeIn(String word, String reason, String remedy) {
        return mistake(at - word.length(), reason, remedy);
    }

    private UnreadableLine mistake(int index, String reason, String remedy) {
        return new UnreadableLine(Rule.PAGE_SYNTAX.at(new Origin(file, number, columnOf(index)), reason, remedy));
    }

    /** The mistake that there is already a label of the name that begins at this index. */
    UnreadableLine labelTwice(String name, int index) {
        return new UnreadableLine(Rule.LABEL_TWICE.at(new Origin(file, number, columnOf(index)), name));
    }
}
