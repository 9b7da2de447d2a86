package dev.metricwright.exposition;

import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers scrapes of a {@link MetricsRegistry} for any HTTP server, for example in a servlet:
 *
 * <pre>{@code
 * Scrapes scrapes = Scrapes.of(registry);
 *
 * try (ScrapeAnswer answer = scrapes.answer(request.getMethod(), request.getQueryString(), request::getHeader)) {
 *     response.setStatus(answer.status());
 *     answer.headers().forEach(response::setHeader);
 *     answer.writeTo(response.getOutputStream());
 * }
 * }</pre>
 *
 * <p>An answer is rendered before any of it is sent, and at most 16 answers are held at a time. 8 more scrapes wait for
 * up to a second, and all others are refused with 503. Recordings do not wait for any of this. For the server of the
 * JDK, use a {@link ScrapeHandler}. If there is no server yet, use a {@link MetricsEndpoint}.
 */
public final class Scrapes {

    static final int MOST = 16;

    private static final int MOST_WAITING = 8;
    private static final long LONGEST_WAIT_SECONDS = 1;

    private static final Logger LOG = System.getLogger(Scrapes.class.getName());

    private final MetricsRegistry registry;
    private final ForeignSources foreign;
    private final Semaphore places = new Semaphore(MOST, true);

    private Scrapes(MetricsRegistry registry, ForeignSources foreign) {
        this.registry = registry;
        this.foreign = foreign;
    }

    /**
     * Creates an object that answers with the families of a registry.
     *
     * @param registry the registry to serve
     * @return the object that answers its scrapes
     */
    public static Scrapes of(MetricsRegistry registry) {
        return new Scrapes(
                Objects.requireNonNull(registry, "registry is null; pass the MetricsRegistry to serve"),
                ForeignSources.NONE);
    }

    /**
     * Also answers with families of another library. A family is left out if one of its names is already used by the
     * registry or by a library that was added earlier; the log names it once.
     *
     * @param families the families to serve as well, such as
     *     {@link dev.metricwright.simpleclient.SimpleclientBridge#families those of simpleclient}
     * @return a new object that answers with both; this object does not change
     */
    public Scrapes and(ForeignFamilies families) {
        return new Scrapes(
                registry,
                foreign.and(
                        Objects.requireNonNull(families, "families is null; pass the families of another library")));
    }

    /**
     * Answers a scrape. Does not fail, whatever the request contains.
     *
     * @param method the method of the request; all methods except GET and HEAD are refused
     * @param query the query of the request as it was sent; null if there is none
     * @param headers returns the value of a header of the request by its name, or null if there is none; several lines
     *     of one header are joined with commas
     * @return the answer, to be sent and closed
     */
    public ScrapeAnswer answer(String method, @Nullable String query, Function<String, @Nullable String> headers) {
        boolean head = method.equals("HEAD");
        if (!head && !method.equals("GET")) {
            return ScrapeAnswer.refusal(405, "method not allowed; use GET or HEAD")
                    .with("Allow", "GET, HEAD");
        }
        ScrapeAnswer answer = answer(query, headers);
        return head ? answer.withoutBody() : answer;
    }

    /** Whether a scrape waits until another answer is sent. */
    boolean isAwaited() {
        return places.hasQueuedThreads();
    }

    private ScrapeAnswer answer(@Nullable String query, Function<String, @Nullable String> headers) {
        ScrapeQuery asked;
        try {
            asked = ScrapeQuery.of(query);
        } catch (IllegalArgumentException e) {
            return ScrapeAnswer.refusal(400, String.valueOf(e.getMessage()));
        }
        ExpositionFormat format = ExpositionFormat.negotiate(registry, headers.apply("Accept"));
        boolean compressed = admitsGzip(headers.apply("Accept-Encoding"));
        if (!takePlace()) {
            return ScrapeAnswer.refusal(503, "too many scrapes at the same time; retry in a second")
                    .with("Retry-After", "1");
        }
        try {
            return ScrapeAnswer.metrics(format, compressed, render(format, asked, compressed), places::release);
        } catch (IOException | RuntimeException e) {
            places.release();
            LOG.log(Level.ERROR, "metrics could not be rendered", e);
            return ScrapeAnswer.refusal(500, "metrics could not be rendered; see the application's log");
        } catch (Error e) {
            places.release();
            throw e;
        }
    }

    /**
     * Takes a place for an answer. If clients read slowly, it may take long until a place is free. Therefore only a few
     * scrapes wait, and only for a short time.
     */
    private boolean takePlace() {
        if (places.tryAcquire()) {
            return true;
        }
        try {
            return places.getQueueLength() < MOST_WAITING && places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private AnswerBody render(ExpositionFormat format, ScrapeQuery query, boolean compressed) throws IOException {
        AnswerBody body = new AnswerBody();
        try (OutputStream out = compressed ? new GZIPOutputStream(body) : body) {
            format.write(registry, foreign, out, query::wants, query.details());
        }
        return body;
    }

    private static boolean admitsGzip(@Nullable String acceptEncoding) {
        AcceptHeader accept = AcceptHeader.parse(acceptEncoding);
        double gzip = accept.quality(Set.of(), "gzip", "x-gzip", "*");
        return gzip > 0 && gzip >= accept.quality(Set.of(), "identity");
    }
}
