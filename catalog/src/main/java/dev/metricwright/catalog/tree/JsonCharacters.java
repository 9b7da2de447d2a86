package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.HexFormat;

/** The characters of a JSON document, the words that they form, and their places. */
final class JsonCharacters {

    private static final int SHOWN = 60;

    private final String file;
    private final char[] text;
    private int at;
    private int line = 1;
    private int lineStart;

    JsonCharacters(String file, String text) {
        this(file, text.toCharArray());
    }

    private JsonCharacters(String file, char[] text) {
        this.file = file;
        this.text = text;
    }

    /** A copy at the same position, to be read later. */
    JsonCharacters copy() {
        JsonCharacters copy = new JsonCharacters(file, text);
        copy.at = at;
        copy.line = line;
        copy.lineStart = lineStart;
        return copy;
    }

    /** Skips white space, and returns the place where it ends. */
    Origin next() {
        skipSpace();
        return here();
    }

    private void skipSpace() {
        while (at < text.length && text[at] <= ' ' && isSpace(text[at])) {
            if (text[at++] == '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private Origin here() {
        return new Origin(file, line, at - lineStart + 1);
    }

    boolean isAtEnd() {
        return at == text.length;
    }

    boolean isAt(char c) {
        return at < text.length && text[at] == c;
    }

    /** Skips white space and the next character if it is this one, and returns whether it is. */
    boolean take(char c) {
        skipSpace();
        boolean taken = isAt(c);
        if (taken) {
            at++;
        }
        return taken;
    }

    /** Skips white space and a character that must follow. */
    void require(char c, String expected) throws UnreadableTreeException {
        if (!take(c)) {
            throw unexpected(expected);
        }
    }

    /** The text between double quotes. */
    String text(String expected) throws UnreadableTreeException {
        if (!take('"')) {
            throw unexpected(expected);
        }
        int start = at;
        at = endOfPlainText(text, start);
        return isAt('"') ? new String(text, start, at++ - start) : escapedText(start);
    }

    /**
     * Finds the end of the text without escapes. Most of a catalog passes through this loop, much of it before the JIT
     * compiles anything, so the loop reads only local variables.
     */
    private static int endOfPlainText(char[] text, int start) {
        int end = start;
        while (end < text.length) {
            char c = text[end];
            if (c == '"' || c == '\\' || c < ' ') {
                break;
            }
            end++;
        }
        return end;
    }

    /** A text that contains escapes, or does not end. */
    private String escapedText(int start) throws UnreadableTreeException {
        StringBuilder read = new StringBuilder().append(text, start, at - start);
        while (at < text.length && text[at] >= ' ') {
            char c = text[at++];
            if (c == '"') {
                return wellFormed(read.toString(), start);
            }
            read.append(c == '\\' ? escaped() : c);
        }
        if (isAtEnd()) {
            throw noJson("the file ends inside a string", "close the string with a double quote");
        }
        String code = HexFormat.of().withUpperCase().toHexDigits(text[at]);
        throw noJson(
                "the character U+" + code + " is not allowed inside a string",
                "close the string, or write the character as \\u" + code);
    }

    private String wellFormed(String read, int start) throws UnreadableTreeException {
        if (!Surrogates.arePaired(read)) {
            at = start;
            throw noJson("\\u encodes half of a character", "write both halves, such as \\ud83d\\ude00");
        }
        return read;
    }

    private char escaped() throws UnreadableTreeException {
        char c = isAtEnd() ? ' ' : text[at++];
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> numbered();
            default -> {
                at--;
                throw noJson("unknown escape sequence", "write the backslash itself as \\\\");
            }
        };
    }

    private char numbered() throws UnreadableTreeException {
        int code = 0;
        for (int digits = 0; digits < 4; digits++) {
            if (isAtEnd() || !HexFormat.isHexDigit(text[at])) {
                throw noJson("\\u is not followed by four hexadecimal digits", "write them, such as \\u00e9");
            }
            code = code * 16 + HexFormat.fromHexDigit(text[at++]);
        }
        return (char) code;
    }

    /** Skips a value of any kind, and does not look at its content except for the brackets of lists and mappings. */
    void skipValue() throws UnreadableTreeException {
        int depth = 0;
        do {
            skipSpace();
            if (isAtEnd()) {
                throw unexpected("a value");
            }
            char c = text[at];
            if (c == '"') {
                skipText();
            } else {
                at++;
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        } while (depth > 0 || !isBehindValue());
    }

    private void skipText() throws UnreadableTreeException {
        int start = ++at;
        at = endOfPlainText(text, start);
        if (isAt('"')) {
            at++;
        } else {
            escapedText(start);
        }
    }

    private boolean isBehindValue() {
        return isAtEnd() || text[at] == ',' || text[at] == '}' || text[at] == ']' || isSpace(text[at]);
    }

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    String literal() throws UnreadableTreeException {
        int end = at;
        while (end < text.length && !isSpace(text[end]) && "{}[]:,\"".indexOf(text[end]) < 0) {
            end++;
        }
        String literal = new String(text, at, end - at);
        if (literal.isEmpty() || literal.startsWith("/") || literal.startsWith("#")) {
            throw unexpected("a value");
        }
        if (!JsonLiteral.matches(literal)) {
            String shown = literal.length() <= SHOWN ? literal : literal.substring(0, SHOWN) + "…";
            throw noJson(
                    "'" + shown + "' is not a number, true, false or null", "correct it, or put it in double quotes");
        }
        at = end;
        return literal;
    }

    UnreadableTreeException unexpected(String expected) {
        if (isAt('/') || isAt('#')) {
            return noJson("comments are not allowed", "remove this one");
        }
        String found =
                isAtEnd() ? "the end of the file" : "'" + Character.toString(Character.codePointAt(text, at)) + "'";
        return noJson("expected " + expected + ", but found " + found, instead(expected));
    }

    /** The remedy for a character that is not the expected one. */
    private String instead(String expected) {
        if (isAt('\'')) {
            return "write double quotes";
        }
        if (isAtEnd()) {
            return "close the brackets that are open";
        }
        boolean anotherEntry = isAt('"') || isAt('{') || isAt('[');
        if (expected.startsWith("','") && anotherEntry) {
            return "write a comma before it";
        }
        boolean afterComma = expected.startsWith("a key") && (isAt('}') || isAt(']'));
        return afterComma ? "remove the comma before it" : "correct it";
    }

    private UnreadableTreeException noJson(String cause, String remedy) {
        return new UnreadableTreeException(here(), Rule.NOT_JSON, cause, remedy);
    }
}
