package dev.metricwright.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Findings as a document in <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>.
 * The document has one run, with the rules that were broken and a result for each finding. A file that was named by a
 * relative path has a relative URI, and a page that was read from a URL has this one.
 */
final class SarifReport {

    private SarifReport() {}

    static void print(List<Finding> findings, PrintWriter out) {
        JsonDocument.print(out, json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(findings, json);
            json.writeArrayFieldStart("results");
            for (Finding finding : findings) {
                writeResult(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void writeTool(List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Metricwright");
        json.writeArrayFieldStart("rules");
        List<String> ids = findings.stream()
                .map(Finding::rule)
                .map(Rule::id)
                .distinct()
                .sorted()
                .toList();
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeResult(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().id());
        json.writeStringField("level", finding.severity().word());
        json.writeObjectFieldStart("message");
        json.writeStringField("text", finding.message());
        json.writeEndObject();
        if (!finding.origin().file().isEmpty()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            writeLocation(finding.origin(), json);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeLocation(Origin origin, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(origin.file()));
        json.writeEndObject();
        if (!origin.isWhole()) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", origin.line());
            json.writeNumberField("startColumn", origin.column());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String uri(String file) {
        if (file.startsWith("http://") || file.startsWith("https://")) {
            return URI.create(file).toASCIIString();
        }
        String path = file.replace(File.separatorChar, '/');
        try {
            boolean isAbsolute = path.startsWith("/");
            return isAbsolute
                    ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, "./" + path, null).toASCIIString().substring(2);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + file, e);
        }
    }
}
