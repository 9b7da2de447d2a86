package dev.metricwright.catalog.write;

import java.util.HexFormat;

/**
 * Writes compact JSON. The caller writes brackets, keys and values; the commas between them are added automatically.
 * The same calls always give the same text.
 */
final class JsonWriter {

    private final StringBuilder json = new StringBuilder();

    /** Whether the next item follows another one in the same brackets. */
    private boolean follows;

    private boolean breaks;

    void open(char bracket) {
        begin();
        json.append(bracket);
        follows = false;
    }

    void close(char bracket) {
        breakLine();
        json.append(bracket);
        follows = true;
    }

    void key(String key) {
        text(key);
        json.append(':');
        follows = false;
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    void literal(String literal) {
        begin();
        json.append(literal);
        follows = true;
    }

    void text(String text) {
        begin();
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text.substring(plain, i));
                escape(c);
                plain = i + 1;
            }
        }
        json.append(text.substring(plain));
        json.append('"');
        follows = true;
    }

    /** Puts the next item at the start of a line. */
    void line() {
        breaks = true;
    }

    /** {@return the whole text, with the end of its last line} */
    String document() {
        return json.append('\n').toString();
    }

    private void begin() {
        if (follows) {
            json.append(',');
        }
        breakLine();
    }

    private void breakLine() {
        if (breaks) {
            json.append('\n');
            breaks = false;
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> json.append('\\').append(c);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> json.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
        }
    }
}
