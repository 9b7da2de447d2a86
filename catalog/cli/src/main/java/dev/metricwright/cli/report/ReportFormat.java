package dev.metricwright.cli.report;

import dev.metricwright.catalog.finding.Finding;
import java.io.PrintWriter;
import java.util.List;

/** A format in which findings are printed. */
public enum ReportFormat {
    /** A line for each finding, as compilers print them. */
    TEXT,
    /** One JSON document. */
    JSON,
    /** One SARIF 2.1.0 document, which code scanning services read. */
    SARIF,
    /** A workflow command of GitHub Actions for each finding, which annotates the line. */
    GITHUB;

    /**
     * Prints findings.
     *
     * @param findings the findings, without those whose rule is off
     * @param supplement what the command prints beside them
     * @param out the writer to print to
     */
    public void print(List<Finding> findings, Supplement supplement, PrintWriter out) {
        switch (this) {
            case TEXT -> {
                TextReport.print(findings, out);
                supplement.print(out);
            }
            case JSON -> JsonReport.print(findings, supplement, out);
            case SARIF -> SarifReport.print(findings, out);
            case GITHUB -> GithubReport.print(findings, out);
        }
        out.flush();
    }
}
