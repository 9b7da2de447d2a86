package dev.metricwright.cli.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * The answer of a process: its headers, and a page that is still arriving.
 *
 * @param url the page
 * @param response the answer
 */
record PageAnswer(PageUrl url, HttpResponse<InputStream> response) implements AutoCloseable {

    private static final Problem DAMAGED = new Problem(
            "its gzip is damaged or incomplete", "look for the cause in the server, or in a proxy before it");

    ContentType contentType() {
        return new ContentType(url, headers().firstValue("Content-Type"));
    }

    /**
     * Receives the page.
     *
     * @param maxSize its largest size, decompressed
     * @param deadline when it must have arrived
     * @throws UnreadableScrape if it is incomplete, empty, damaged, late or too large
     */
    byte[] content(PageSize maxSize, Deadline deadline) throws UnreadableScrape {
        boolean isCompressed = isCompressed();
        deadline.whenOver(this::close);
        byte[] content = receive(isCompressed, maxSize.bytes() + 1, deadline);
        if (content.length > maxSize.bytes()) {
            throw url.unreadable("the page is larger than " + maxSize, "raise --max-size");
        }
        if (content.length == 0) {
            throw url.unreadable("the page is empty", "correct the URL, or wait until the process has metrics");
        }
        return content;
    }

    private boolean isCompressed() throws UnreadableScrape {
        String encoding = String.join(",", headers().allValues("Content-Encoding"));
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw url.unreadable(
                        "it answers in another Content-Encoding than gzip, which was not asked for",
                        "make the server send gzip, or no Content-Encoding");
        };
    }

    private byte[] receive(boolean isCompressed, int most, Deadline deadline) throws UnreadableScrape {
        ReceivedBytes received = new ReceivedBytes(response.body());
        try {
            InputStream page = isCompressed ? new GZIPInputStream(received) : received;
            return page.readNBytes(most);
        } catch (ReceivedBytes.Interrupted e) {
            throw url.unreadable(interruption(e, received.count(), deadline), e);
        } catch (IOException e) {
            throw url.unreadable(DAMAGED, e);
        }
    }

    private Problem interruption(ReceivedBytes.Interrupted e, long count, Deadline deadline) {
        if (deadline.isOver()) {
            return new Problem(
                    "the page is incomplete after " + deadline.seconds() + " s and " + count + " bytes",
                    "raise --timeout, or look at the log of the process");
        }
        if (!ConnectionProblem.isEnd(e)) {
            return ConnectionProblem.NOT_HTTP;
        }
        OptionalLong length = headers().firstValueAsLong("Content-Length");
        return new Problem(
                "the page is incomplete: the connection ended after " + count
                        + (length.isPresent() ? " of " + length.getAsLong() : "") + " bytes",
                "look for the cause in the log of the process, or of a proxy before it");
    }

    private HttpHeaders headers() {
        return response.headers();
    }

    /** Ends the answer, also if it is still arriving. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
