package dev.metricwright.cli.report;

import dev.metricwright.catalog.finding.Finding;
import java.io.PrintWriter;
import java.util.List;

/** Findings as text, one line each: {@code file:line:column: severity: [metricwright:rule] message}. */
final class TextReport {

    private TextReport() {}

    static void print(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(Printable.of(finding.toString())));
    }
}
