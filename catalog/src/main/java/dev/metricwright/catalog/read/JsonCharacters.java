package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.util.HexFormat;

/** The characters of a JSON document, the words that they spell, and where they stand. */
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

    /** The same characters from here on, to be read later. */
    JsonCharacters copy() {
        JsonCharacters copy = new JsonCharacters(file, text);
        copy.at = at;
        copy.line = line;
        copy.lineStart = lineStart;
        return copy;
    }

    /** Passes over white space, and tells where it ends. */
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

    /** Passes over white space and a character behind it, if it is this one. */
    boolean take(char c) {
        skipSpace();
        boolean taken = isAt(c);
        if (taken) {
            at++;
        }
        return taken;
    }

    /** Passes over white space and a character that must follow. */
    void require(char c, String expected) throws UnreadableTreeException {
        if (!take(c)) {
            throw unexpected(expected);
        }
    }

    /** What stands between double quotes. */
    String text(String expected) throws UnreadableTreeException {
        if (!take('"')) {
            throw unexpected(expected);
        }
        int start = at;
        at = endOfPlainText(text, start);
        return isAt('"') ? new String(text, start, at++ - start) : escapedText(start);
    }

    /** Most of a catalog goes through here, much of it before anything is compiled: locals alone are read. */
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

    /** A text in which something is written as another character, or which does not end. */
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
            throw noJson("the file ends within a text", "close it with a double quote");
        }
        String code = HexFormat.of().withUpperCase().toHexDigits(text[at]);
        throw noJson(
                "the character U+" + code + " is not allowed within a text",
                "close the text, or write it as \\u" + code);
    }

    private String wellFormed(String read, int start) throws UnreadableTreeException {
        if (!Surrogates.arePaired(read)) {
            at = start;
            throw noJson("half of a character is written with \\u", "write both halves, such as \\ud83d\\ude00");
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
                throw noJson("no such character can be written with a backslash", "write the backslash itself as \\\\");
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

    /** Passes over a value of any kind without looking at what it says. Lists and mappings are told by their brackets alone. */
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
        if (!JsonText.isLiteral(literal)) {
            String shown = literal.length() <= SHOWN ? literal : literal.substring(0, SHOWN) + "…";
            throw noJson(
                    "'" + shown + "' is neither a number nor true, false or null",
                    "correct it, or put it between double quotes");
        }
        at = end;
        return literal;
    }

    private UnreadableTreeException unexpected(String expected) {
        if (isAt('/') || isAt('#')) {
            return noJson("it has no comments", "remove this one");
        }
        String found =
                isAtEnd() ? "the end of the file" : "'" + Character.toString(Character.codePointAt(text, at)) + "'";
        return noJson(found + " stands where " + expected + " should", "correct it here");
    }

    private UnreadableTreeException noJson(String cause, String remedy) {
        return new UnreadableTreeException(here(), "this is no JSON: " + cause + "; " + remedy);
    }
}
