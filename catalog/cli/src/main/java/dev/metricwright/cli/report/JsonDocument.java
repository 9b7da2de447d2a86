package dev.metricwright.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints a JSON document, indented, with a line break at its end. */
final class JsonDocument {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonDocument() {}

    /** The content of a document. */
    interface Content {

        /** Writes the content. */
        void write(JsonGenerator json) throws IOException;
    }

    static void print(PrintWriter out, Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.write(json.useDefaultPrettyPrinter());
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        out.println(text);
    }
}
