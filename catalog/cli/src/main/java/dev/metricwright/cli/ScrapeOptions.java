package dev.metricwright.cli;

import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.cli.scrape.Scrape;
import dev.metricwright.cli.scrape.ScrapeSource;
import dev.metricwright.cli.scrape.UnreadableScrape;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that reads pages: how each SCRAPE is read. */
final class ScrapeOptions {

    /** What a SCRAPE may be, for {@code --help}. */
    static final String DESCRIPTION = "A page that a process exposed: a file, or - for the standard input.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "The format of the pages: text, openmetrics, or auto, which decides by the content. Default:"
                    + " ${DEFAULT-VALUE}.")
    private As as = As.AUTO;

    /** How a page is read. */
    enum As {
        /** In the format that it shows. */
        AUTO,
        /** As Prometheus text 0.0.4. */
        TEXT,
        /** As OpenMetrics 1.0. */
        OPENMETRICS
    }

    /**
     * Reads a page.
     *
     * @throws ParameterException if it cannot be opened, or is not a page of metrics
     */
    Scrape read(String argument) {
        try {
            return ScrapeSource.of(argument).read(stated());
        } catch (UnreadableScrape e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Optional<PageFormat> stated() {
        return switch (as) {
            case AUTO -> Optional.empty();
            case TEXT -> Optional.of(PageFormat.TEXT);
            case OPENMETRICS -> Optional.of(PageFormat.OPENMETRICS);
        };
    }
}
