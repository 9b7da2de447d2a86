package dev.metricwright.cli;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.read.RecorderReading;
import dev.metricwright.cli.exposed.ExposedPages;
import dev.metricwright.cli.exposed.Exposure;
import dev.metricwright.cli.page.Page;
import dev.metricwright.cli.scrape.Scrape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what processes expose. */
@Command(
        name = "check",
        description = {
            "Checks what a process exposes: whether a page is valid in its format, Prometheus text 0.0.4 or OpenMetrics"
                    + " 1.0, and with --catalog whether it is what the catalog promises. Several pages of one process, or of"
                    + " its replicas, are compared with the catalog together."
        },
        footer = {
            "",
            "Examples:",
            "  check scrape.txt",
            "  check http://localhost:9464/metrics",
            "  curl -s localhost:9464/metrics | metricwright check -",
            "  check scrape.txt --catalog metrics.yaml --recorders target/classes",
            "  check scrape.txt --catalog metrics.yaml --baseline known.json --format github"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "SCRAPE", description = ScrapeOptions.DESCRIPTION)
    private List<String> scrapes = List.of();

    @Option(names = "--catalog", paramLabel = "CATALOG", description = CatalogArguments.DESCRIPTION)
    private List<String> catalogs = List.of();

    @Mixin
    private RecorderOption recorders = new RecorderOption();

    @Mixin
    private ScrapeOptions scrapeOptions = new ScrapeOptions();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are known and not reported: what an earlier run printed with --format json.")
    private Optional<Path> baseline = Optional.empty();

    @Mixin
    private FindingOptions options = new FindingOptions();

    @Override
    public Integer call() {
        options.severities();
        if (recorders.isGiven() && catalogs.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--recorders has no effect alone; name the --catalog of the recorders");
        }
        Optional<Baseline> known = baseline.map(file -> Baseline.read(spec, file));
        CatalogArguments read = CatalogArguments.read(spec, catalogs);
        boolean isComparable = !catalogs.isEmpty() && read.findings().isEmpty();
        return isComparable ? compare(read, known) : checkAlone(read.findings(), known);
    }

    /** Checks pages without valid catalogs. */
    private int checkAlone(List<Finding> ofCatalogs, Optional<Baseline> known) {
        List<Finding> findings = new ArrayList<>(ofCatalogs);
        for (String scrape : scrapes) {
            Scrape read = scrapeOptions.read(scrape);
            findings.addAll(checking(read, () -> Page.check(read.name(), read.content(), read.format())));
        }
        return options.report(unknown(findings, known));
    }

    private int compare(CatalogArguments read, Optional<Baseline> known) {
        RecorderReading reading = recorders.read();
        List<Finding> findings = new ArrayList<>(reading.mistakes());
        ExposedPages pages = new ExposedPages(read.catalogs(), CatalogArguments.own(), reading.recorders());
        List<Finding> ofPages = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String scrape : scrapes) {
            Scrape page = scrapeOptions.read(scrape);
            files.add(page.name());
            ofPages.addAll(checking(page, () -> pages.read(page.name(), page.content(), page.format())));
        }
        Exposure exposure = pages.compared();
        ofPages.addAll(exposure.findings());
        findings.addAll(inOrder(ofPages, files));
        return options.report(unknown(findings, known), new ExposureReport(exposure));
    }

    private List<Finding> checking(Scrape page, Supplier<List<Finding>> check) {
        return Progress.on(spec.commandLine().getErr()).during("checking " + page.name(), check);
    }

    /** Findings in the order of the pages and their lines. Those that are not in a page come last. */
    private static List<Finding> inOrder(List<Finding> findings, List<String> files) {
        List<Finding> ordered = new ArrayList<>();
        for (String file : files) {
            findings.stream()
                    .filter(finding -> finding.origin().file().equals(file))
                    .sorted(Finding.BY_LINE)
                    .forEach(ordered::add);
        }
        findings.stream()
                .filter(finding -> !files.contains(finding.origin().file()))
                .forEach(ordered::add);
        return ordered;
    }

    private List<Finding> unknown(List<Finding> findings, Optional<Baseline> known) {
        if (known.isEmpty()) {
            return findings;
        }
        List<Finding> unknown = known.get().unknown(findings);
        int outdated = known.get().outdated();
        if (outdated > 0) {
            spec.commandLine()
                    .getErr()
                    .println("note: findings of the baseline that no longer exist: " + outdated
                            + "; write the baseline again");
        }
        return unknown;
    }
}
