package dev.metricwright.catalog.write;

import dev.metricwright.catalog.tree.JsonLiteral;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.Numbers;
import java.math.BigDecimal;

/** Writes a tree as compact JSON with the same keys and order. The same document always gives the same bytes. */
final class JsonText {

    private final JsonWriter json = new JsonWriter();

    private JsonText() {}

    static String of(Node node) {
        JsonText text = new JsonText();
        text.write(node);
        return text.json.document();
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
        } else if (scalar.plain() && JsonLiteral.matches(text)) {
            json.literal(text);
        } else if (scalar.plain() && Numbers.isNumber(text)) {
            // YAML also allows .5 and +1, but JSON does not.
            json.literal(new BigDecimal(text).toString());
        } else {
            json.text(text);
        }
    }
}
