package dev.metricwright.catalog.promql;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A string literal, read: in quotes with the escapes of Go, or raw between backquotes.
 *
 * @param value what it says
 * @param end the index behind its closing quote
 */
record QuotedText(String value, int end) {

    /** In place of bytes that are no UTF-8, such as those of {@code "\xff"}: half of a character, which no text has. */
    static final char NO_CHARACTER = '\uDC80';

    private static final String SIMPLE = "abfnrtv\\";
    private static final String SIMPLE_MEANS = "\u0007\b\f\n\r\t\u000b\\";

    static QuotedText read(String text, int start, Position position) throws PromqlException {
        return new Reader(text, start, position).read();
    }

    /** Collects bytes, as Go does: {@code \xff} is a byte, and together they should be UTF-8. */
    private static final class Reader {

        private final String text;
        private final char quote;
        private final Position position;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int at;

        Reader(String text, int start, Position position) {
            this.text = text;
            this.quote = text.charAt(start);
            this.position = position;
            this.at = start + 1;
        }

        QuotedText read() throws PromqlException {
            while (true) {
                if (at == text.length()) {
                    throw error("this string does not end; close it with " + quote);
                }
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (character == quote) {
                    return new QuotedText(value(), at);
                }
                if (character == '\n' && quote != '`') {
                    throw error("a string in " + quote
                            + " ends in its line; close it there, or write it between backquotes");
                }
                if (character == '\uFFFD' || Character.getType(character) == Character.SURROGATE) {
                    throw error("this string has a character that is not valid Unicode; remove it");
                }
                if (character == '\\' && quote != '`') {
                    escape();
                } else {
                    character(character);
                }
            }
        }

        private String value() {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NO_CHARACTER))
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .toString();
            } catch (CharacterCodingException impossible) {
                throw new IllegalStateException(
                        "a decoder that replaces what is malformed does not refuse it", impossible);
            }
        }

        private void escape() throws PromqlException {
            if (at == text.length()) {
                throw error("this string does not end; close it with " + quote);
            }
            char escaped = text.charAt(at++);
            int simple = SIMPLE.indexOf(escaped);
            if (escaped == quote) {
                bytes.write(quote);
            } else if (simple >= 0) {
                bytes.write(SIMPLE_MEANS.charAt(simple));
            } else if (escaped >= '0' && escaped <= '7') {
                at--;
                bytes.write(digits(3, 8).filter(value -> value < 256).orElseThrow(() -> noEscape("")));
            } else if (escaped == 'x') {
                bytes.write(digits(2, 16).orElseThrow(() -> noEscape("x")));
            } else if (escaped == 'u' || escaped == 'U') {
                character(digits(escaped == 'u' ? 4 : 8, 16)
                        .filter(value -> Character.isValidCodePoint(value) && !isSurrogate(value))
                        .orElseThrow(() -> noEscape(String.valueOf(escaped))));
            } else {
                at--;
                throw noEscape(escaped < ' ' ? "" : Character.toString(text.codePointAt(at)));
            }
        }

        /** The number in exactly so many digits; none where there are fewer. */
        private Optional<Integer> digits(int count, int radix) {
            long value = 0;
            for (int i = 0; i < count; i++) {
                int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), radix) : -1;
                if (digit < 0) {
                    return Optional.empty();
                }
                value = value * radix + digit;
                at++;
            }
            return value > Character.MAX_CODE_POINT ? Optional.empty() : Optional.of((int) value);
        }

        private static boolean isSurrogate(int codePoint) {
            return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        }

        private void character(int codePoint) {
            bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        }

        private PromqlException noEscape(String begin) {
            return error(
                    "this string has a '\\" + begin + "' that is no complete escape sequence; double the backslash to"
                            + " mean it, or write the string between backquotes");
        }

        private PromqlException error(String problem) {
            return new PromqlException(position, problem);
        }
    }
}
