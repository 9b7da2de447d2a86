package dev.metricwright.catalog.read;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Writes a tree as compact JSON with the same keys and order. The same document always gives the same bytes. */
final class JsonText {

    /** Values that mean the same in YAML and in JSON without quotes. Every other value is written as a string. */
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final JsonWriter json = new JsonWriter();

    private JsonText() {}

    static String of(Node node) {
        JsonText text = new JsonText();
        text.write(node);
        return text.json.document();
    }

    static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    private void write(Node node) {
        if (node instanceof Node.Mapping mapping) {
            json.open('{');
            for (Node.Entry entry : mapping.entries().values()) {
                json.key(entry.key());
                write(entry.value());
            }
            json.close('}');
        } else if (node instanceof Node.Sequence sequence) {
            json.open('[');
            for (Node item : sequence.items()) {
                write(item);
            }
            json.close(']');
        } else if (node instanceof Node.Scalar scalar) {
            write(scalar);
        }
    }

    private void write(Node.Scalar scalar) {
        String text = scalar.text();
        if (scalar.isNothing()) {
            json.literal("null");
        } else if (scalar.plain() && isLiteral(text)) {
            json.literal(text);
        } else if (scalar.plain() && Numbers.isNumber(text)) {
            // YAML also allows .5 and +1, but JSON does not.
            json.literal(new BigDecimal(text).toString());
        } else {
            json.text(text);
        }
    }
}
