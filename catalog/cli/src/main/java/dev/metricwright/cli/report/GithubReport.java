package dev.metricwright.cli.report;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import java.io.PrintWriter;
import java.util.List;

/**
 * Findings as {@code ::error file=…,line=…,col=…,title=…::message}, which GitHub's documentation of workflow commands
 * describes. In a message, percent signs and line breaks are escaped; in a property, colons and commas too.
 */
final class GithubReport {

    private GithubReport() {}

    static void print(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(line(finding)));
    }

    private static String line(Finding finding) {
        StringBuilder line =
                new StringBuilder("::").append(finding.severity().word()).append(' ');
        Origin origin = finding.origin();
        if (!origin.file().isEmpty()) {
            line.append("file=").append(property(origin.file())).append(',');
        }
        if (!origin.isWhole()) {
            line.append("line=")
                    .append(origin.line())
                    .append(",col=")
                    .append(origin.column())
                    .append(',');
        }
        return line.append("title=")
                .append(property(finding.rule().id()))
                .append("::")
                .append(data(finding.message()))
                .toString();
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
