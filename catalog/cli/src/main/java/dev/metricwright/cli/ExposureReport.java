package dev.metricwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.metricwright.cli.exposed.Absence;
import dev.metricwright.cli.exposed.Exposure;
import dev.metricwright.cli.exposed.Use;
import dev.metricwright.cli.report.Supplement;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The families that are absent, and how much of their budgets the others use. */
record ExposureReport(Exposure exposure) implements Supplement {

    /** So many families are in a report for people, the fullest first. */
    private static final int FULLEST = 10;

    @Override
    public void print(PrintWriter out) {
        for (Absence.Reason reason : Absence.Reason.values()) {
            List<Absence> absences = exposure.absences().stream()
                    .filter(absence -> absence.reason() == reason)
                    .toList();
            if (!absences.isEmpty()) {
                out.println();
                out.println("Absent, " + reason + ":");
                absences.forEach(absence -> out.println("  " + absence.family()
                        + (absence.condition().isEmpty() ? "" : " (" + absence.condition() + ")")));
            }
        }
        if (!exposure.uses().isEmpty()) {
            out.println();
            out.println("Use of budgets, the fullest first:");
            exposure.uses().stream().limit(FULLEST).forEach(use -> print(use, out));
        }
    }

    private static void print(Use use, PrintWriter out) {
        String labels = use.labels().stream()
                .limit(3)
                .map(label -> label.label() + " " + count(label.values()) + " of " + count(label.max()))
                .collect(Collectors.joining(", "));
        out.println("  " + use.percent() + " %  " + use.family() + ": " + count(use.series()) + " of "
                + count(use.budget()) + " series" + (labels.isEmpty() ? "" : "; values of " + labels));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("absent");
        for (Absence absence : exposure.absences()) {
            json.writeStartObject();
            json.writeStringField("family", absence.family());
            json.writeStringField("catalog", absence.catalog());
            json.writeStringField("reason", absence.reason().toString());
            if (!absence.condition().isEmpty()) {
                json.writeStringField("condition", absence.condition());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("budgets");
        for (Use use : exposure.uses()) {
            write(use, json);
        }
        json.writeEndArray();
    }

    private static void write(Use use, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("family", use.family());
        json.writeStringField("catalog", use.catalog());
        json.writeNumberField("series", use.series());
        json.writeNumberField("budget", use.budget());
        json.writeNumberField("percent", use.percent());
        json.writeArrayFieldStart("labels");
        for (Use.OfLabel label : use.labels()) {
            json.writeStartObject();
            json.writeStringField("label", label.label());
            json.writeNumberField("values", label.values());
            json.writeNumberField("max", label.max());
            json.writeNumberField("percent", label.percent());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
