package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Content-Type} of an answer, which decides as which format Prometheus reads it. */
final class ContentType {

    private static final Pattern HEADER = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+)\\s*(;.*)?");
    private static final Pattern VERSION = Pattern.compile("(?i);\\s*version\\s*=\\s*\"?([\\w.]*)");

    private static final String OPENMETRICS = "application/openmetrics-text";
    private static final String TEXT = "text/plain";
    private static final String PROTOBUF = "application/vnd.google.protobuf";
    private static final String HTML = "text/html";

    private final PageUrl url;
    private final Optional<String> header;

    ContentType(PageUrl url, Optional<String> header) {
        this.url = url;
        this.header = header;
    }

    /**
     * What to ask for: what Prometheus asks for without protobuf, or one format.
     *
     * @param stated the format in which the page is read
     * @return the header {@code Accept}
     */
    static String accepted(Optional<PageFormat> stated) {
        String openMetrics = OPENMETRICS + ";version=1.0.0," + OPENMETRICS + ";version=0.0.1;q=0.75";
        String text = TEXT + ";version=0.0.4";
        return stated.map(format -> switch (format) {
                    case OPENMETRICS -> openMetrics;
                    case TEXT -> text;
                })
                .orElse(openMetrics + "," + text + ";q=0.5,*/*;q=0.1");
    }

    /**
     * The format in which the page is read.
     *
     * @param stated the format that the user stated, which wins
     * @throws UnreadableScrape if it cannot be text, or if nobody says which format it has
     */
    PageFormat format(Optional<PageFormat> stated) throws UnreadableScrape {
        String type = type();
        if (type.equals(PROTOBUF)) {
            throw url.unreadable(
                    "it answers in protobuf, which was not asked for",
                    "make the server send the format that the header Accept names");
        }
        if (stated.isPresent()) {
            return stated.get();
        }
        return switch (type) {
            case TEXT -> PageFormat.TEXT;
            case OPENMETRICS -> openMetrics();
            case HTML -> throw Scrape.html(url.name());
            case "" ->
                throw url.unreadable(
                        "it answers without a valid Content-Type, so that Prometheus 3 does not read it",
                        "make the server send " + TEXT + "; version=0.0.4, or state its format, as in --as text");
            default ->
                throw url.unreadable(
                        "it answers with the Content-Type " + type + ", which Prometheus does not read",
                        "correct the URL, or state its format, as in --as text");
        };
    }

    private PageFormat openMetrics() throws UnreadableScrape {
        Matcher version = VERSION.matcher(header.orElse(""));
        if (version.find() && !version.group(1).matches("[01]\\..*")) {
            throw url.unreadable(
                    "it answers in another version of OpenMetrics than 1.0, which was not asked for",
                    "make the server send the version that the header Accept names, or add --as openmetrics");
        }
        return PageFormat.OPENMETRICS;
    }

    private String type() {
        Matcher parts = HEADER.matcher(header.orElse(""));
        return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
