package dev.metricwright.cli.scrape;

/** A page cannot be read. The message names the page, the cause and the remedy, in one line. */
public final class UnreadableScrape extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableScrape(String message) {
        super(message);
    }

    UnreadableScrape(String message, Throwable cause) {
        super(message, cause);
    }
}
