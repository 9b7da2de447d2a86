package dev.metricwright.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Findings as one JSON document, with the numbers of errors and warnings. Keys that do not apply are left out. */
final class JsonReport {

    private JsonReport() {}

    static void print(List<Finding> findings, Supplement supplement, PrintWriter out) {
        JsonDocument.print(out, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                print(finding, json);
            }
            json.writeEndArray();
            json.writeNumberField("errors", count(findings, Severity.ERROR));
            json.writeNumberField("warnings", count(findings, Severity.WARNING));
            supplement.write(json);
            json.writeEndObject();
        });
    }

    private static void print(Finding finding, JsonGenerator json) throws IOException {
        Origin origin = finding.origin();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("message", finding.message());
        if (!origin.file().isEmpty()) {
            json.writeStringField("file", origin.file());
        }
        if (!origin.isWhole()) {
            json.writeNumberField("line", origin.line());
            json.writeNumberField("column", origin.column());
        }
        if (finding.family().isPresent()) {
            json.writeStringField("family", finding.family().get());
        }
        json.writeEndObject();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
