package dev.metricwright.cli;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.cli.page.Page;
import dev.metricwright.cli.page.PageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what processes expose. */
@Command(
        name = "check",
        description = {
            "Checks what a process exposes: whether a page is valid in its format, Prometheus text 0.0.4 or OpenMetrics"
                    + " 1.0. Each page is checked by itself."
        },
        footer = {
            "",
            "Examples:",
            "  check scrape.txt",
            "  curl -s localhost:9464/metrics | metricwright check -",
            "  check scrape.txt --as openmetrics --format github"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "SCRAPE", description = ScrapeArgument.DESCRIPTION)
    private List<String> scrapes = List.of();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "The format of the pages: text, openmetrics, or auto, which decides by the content. Default:"
                    + " ${DEFAULT-VALUE}.")
    private As as = As.AUTO;

    @Mixin
    private FindingOptions options = new FindingOptions();

    /** How a page is read. */
    enum As {
        /** In the format that its content shows. */
        AUTO,
        /** As Prometheus text 0.0.4. */
        TEXT,
        /** As OpenMetrics 1.0. */
        OPENMETRICS
    }

    @Override
    public Integer call() {
        options.severities();
        List<Finding> findings = new ArrayList<>();
        for (String scrape : scrapes) {
            ScrapeArgument read = ScrapeArgument.read(spec, scrape);
            findings.addAll(Page.check(read.name(), read.content(), format(read)));
        }
        return options.report(findings);
    }

    private PageFormat format(ScrapeArgument read) {
        return switch (as) {
            case AUTO -> PageFormat.of(read.content());
            case TEXT -> PageFormat.TEXT;
            case OPENMETRICS -> PageFormat.OPENMETRICS;
        };
    }
}
