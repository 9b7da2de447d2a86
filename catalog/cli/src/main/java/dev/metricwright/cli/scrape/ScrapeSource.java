package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.util.Optional;

/** Where a page is read from. */
public sealed interface ScrapeSource permits ScrapeFile, StandardInput {

    /**
     * The source that a SCRAPE on the command line names.
     *
     * @param argument a file, or {@code -} for the standard input
     * @return the source
     */
    static ScrapeSource of(String argument) {
        return argument.equals("-") ? new StandardInput() : new ScrapeFile(argument);
    }

    /**
     * Reads the page.
     *
     * @param stated the format in which it is read; if empty, the page shows it
     * @return the page
     * @throws UnreadableScrape if it cannot be opened, or is not a page of metrics
     */
    Scrape read(Optional<PageFormat> stated) throws UnreadableScrape;
}
