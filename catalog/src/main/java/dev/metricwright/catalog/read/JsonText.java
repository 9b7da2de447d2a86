package dev.metricwright.catalog.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Writes a tree as compact JSON of the same keys, in the same order: the same document always gives the same bytes. */
final class JsonText {

    /** What reads the same in both languages without quotes; all else is a string. */
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    static String of(Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new JsonText(json).write(node);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    private void write(Node node) throws IOException {
        if (node instanceof Node.Mapping mapping) {
            json.writeStartObject();
            for (Node.Entry entry : mapping.entries().values()) {
                json.writeFieldName(entry.key());
                write(entry.value());
            }
            json.writeEndObject();
        } else if (node instanceof Node.Sequence sequence) {
            json.writeStartArray();
            for (Node item : sequence.items()) {
                write(item);
            }
            json.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            write(scalar);
        }
    }

    private void write(Node.Scalar scalar) throws IOException {
        String text = scalar.text();
        if (scalar.isNothing()) {
            json.writeNull();
        } else if (scalar.plain() && LITERAL.matcher(text).matches()) {
            json.writeRawValue(text);
        } else if (scalar.plain() && Numbers.isNumber(text)) {
            // YAML also admits .5 and +1, JSON does not.
            json.writeRawValue(new BigDecimal(text).toString());
        } else {
            json.writeString(text);
        }
    }
}
