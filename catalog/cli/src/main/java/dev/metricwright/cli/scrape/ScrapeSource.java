package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.util.Optional;

/** Where a page is read from. */
public sealed interface ScrapeSource permits ScrapeFile, StandardInput, ScrapeUrl {

    /**
     * The source that a SCRAPE on the command line names.
     *
     * @param argument a file, {@code -} for the standard input, or a URL
     * @param http how a URL is read
     * @return the source
     */
    static ScrapeSource of(String argument, HttpSettings http) {
        if (argument.equals("-")) {
            return new StandardInput();
        }
        return PageUrl.isUrl(argument) ? new ScrapeUrl(argument, http) : new ScrapeFile(argument);
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
