package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page that was read. */
public final class Scrape {

    private static final Pattern HTML = Pattern.compile("(?i)\\s*<(?:!doctype|html|head|body)\\b.*");

    /** Enough of a page to see whether it is HTML. */
    private static final int BEGINNING = 1024;

    private final String name;
    private final byte[] content;
    private final PageFormat format;

    private Scrape(String name, byte[] content, PageFormat format) {
        this.name = name;
        this.content = content;
        this.format = format;
    }

    /**
     * A page in the stated format, or else in the format that its content shows.
     *
     * @throws UnreadableScrape if it is a page for people
     */
    static Scrape of(String name, byte[] content, Optional<PageFormat> stated) throws UnreadableScrape {
        if (isHtml(content)) {
            throw html(name);
        }
        return new Scrape(name, content, stated.orElseGet(() -> PageFormat.of(content)));
    }

    /** A page is for people. */
    static UnreadableScrape html(String name) {
        return new UnreadableScrape(name + " is a page in HTML; name the one with the metrics, such as /metrics");
    }

    private static boolean isHtml(byte[] content) {
        String beginning = new String(content, 0, Math.min(BEGINNING, content.length), StandardCharsets.ISO_8859_1);
        return HTML.matcher(beginning.stripLeading()).lookingAt();
    }

    /** {@return its name in messages} */
    public String name() {
        return name;
    }

    /** {@return the bytes of the page, without a copy} */
    public byte[] content() {
        return content;
    }

    /** {@return the format in which it is read} */
    public PageFormat format() {
        return format;
    }
}
