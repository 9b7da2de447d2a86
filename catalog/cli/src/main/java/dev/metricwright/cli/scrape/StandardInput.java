package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.io.IOException;
import java.util.Optional;

/** The standard input, which another program writes. */
record StandardInput() implements ScrapeSource {

    private static final String NAME = "standard input";

    @Override
    public Scrape read(Optional<PageFormat> stated) throws UnreadableScrape {
        try {
            return Scrape.of(NAME, System.in.readAllBytes(), stated);
        } catch (IOException e) {
            throw new UnreadableScrape("cannot read the standard input: " + e.getMessage(), e);
        }
    }
}
