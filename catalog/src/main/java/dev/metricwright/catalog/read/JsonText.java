package dev.metricwright.catalog.read;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Writes a tree as compact JSON of the same keys, in the same order: the same document always gives the same bytes. */
final class JsonText {

    /** What reads the same in YAML and JSON without quotes; all else is a string. */
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final StringBuilder json = new StringBuilder();

    private JsonText() {}

    static String of(Node node) {
        JsonText text = new JsonText();
        text.write(node);
        return text.json.append('\n').toString();
    }

    static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    private void write(Node node) {
        if (node instanceof Node.Mapping mapping) {
            String before = "{";
            for (Node.Entry entry : mapping.entries().values()) {
                json.append(before);
                writeText(entry.key());
                json.append(':');
                write(entry.value());
                before = ",";
            }
            json.append(mapping.entries().isEmpty() ? "{}" : "}");
        } else if (node instanceof Node.Sequence sequence) {
            String before = "[";
            for (Node item : sequence.items()) {
                json.append(before);
                write(item);
                before = ",";
            }
            json.append(sequence.items().isEmpty() ? "[]" : "]");
        } else if (node instanceof Node.Scalar scalar) {
            write(scalar);
        }
    }

    private void write(Node.Scalar scalar) {
        String text = scalar.text();
        if (scalar.isNothing()) {
            json.append("null");
        } else if (scalar.plain() && isLiteral(text)) {
            json.append(text);
        } else if (scalar.plain() && Numbers.isNumber(text)) {
            // YAML also admits .5 and +1, JSON does not.
            json.append(new BigDecimal(text));
        } else {
            writeText(text);
        }
    }

    private void writeText(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
