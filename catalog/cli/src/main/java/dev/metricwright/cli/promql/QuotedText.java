package dev.metricwright.cli.promql;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A string literal, in quotes with the escapes of Go, or raw between backquotes.
 *
 * @param value its text, without quotes and escapes
 * @param end the index after its closing quote
 */
record QuotedText(String value, int end) {

    /**
     * The character in place of bytes that are not valid UTF-8, such as {@code "\xff"}. It is half of a surrogate pair,
     * which valid text does not contain.
     */
    static final char NO_CHARACTER = '\uDC80';

    private static final String SIMPLE = "abfnrtv\\";
    private static final String SIMPLE_MEANS = "\u0007\b\f\n\r\t\u000b\\";

    static QuotedText read(String text, int start, Position position) throws PromqlException {
        return new Reader(text, start, position).read();
    }

    /** Collects bytes, as Go does: {@code \xff} is a byte, and all bytes together should be valid UTF-8. */
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
                    throw error("unclosed string; close it with " + quote);
                }
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (character == quote) {
                    return new QuotedText(value(), at);
                }
                if (character == '\n' && quote != '`') {
                    throw error("a string in " + quote
                            + " cannot contain a line break; close it before the line break, or use backquotes");
                }
                if (character == '\uFFFD' || Character.getType(character) == Character.SURROGATE) {
                    throw error("the string contains a character that is not valid Unicode; remove it");
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
                throw error("unclosed string; close it with " + quote);
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

        /**
         * The number in exactly {@code count} digits; empty if there are fewer, or if the number is too large for a
         * character.
         */
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
                    "'\\" + begin + "' is not a complete escape sequence; double the backslash to mean the character,"
                            + " or write the string between backquotes");
        }

        private PromqlException error(String problem) {
            return new PromqlException(position, problem);
        }
    }
}
