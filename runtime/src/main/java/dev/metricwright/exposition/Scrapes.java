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
 * Answers scrapes of a {@link MetricsRegistry} for any HTTP server; here for a servlet:
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
 * <p>An answer is rendered before any of it is sent, and at most 16 are held at a time; 8 scrapes more wait for up to a
 * second, and all others are refused with 503. Recording waits for none of this. For the server of the JDK there is a {@link
 * ScrapeHandler}, and where there is no server yet a {@link MetricsEndpoint}.
 */
public final class Scrapes {

    static final int MOST = 16;

    private static final int MOST_WAITING = 8;
    private static final long LONGEST_WAIT_SECONDS = 1;

    private static final Logger LOG = System.getLogger(Scrapes.class.getName());

    private final MetricsRegistry registry;
    private final Neighbours neighbours;
    private final Semaphore places = new Semaphore(MOST, true);

    private Scrapes(MetricsRegistry registry, Neighbours neighbours) {
        this.registry = registry;
        this.neighbours = neighbours;
    }

    /**
     * Answers with the families of a registry.
     *
     * @param registry what to serve
     * @return answers to its scrapes
     */
    public static Scrapes of(MetricsRegistry registry) {
        return new Scrapes(
                Objects.requireNonNull(registry, "registry: give the MetricsRegistry to serve"), Neighbours.NONE);
    }

    /**
     * Answers with families of another library besides. A family of theirs that has a name in common with one of ours, or with
     * one of a library that was added before, is left out, and the log names it once.
     *
     * @param families what else to serve, such as {@link dev.metricwright.simpleclient.SimpleclientBridge#families those of
     *     simpleclient}
     * @return answers with both; these stay as they are
     */
    public Scrapes and(ForeignFamilies families) {
        return new Scrapes(
                registry,
                neighbours.and(
                        Objects.requireNonNull(families, "families: give those of another library, or leave it out")));
    }

    /**
     * Answers a scrape. Does not fail, whatever is asked.
     *
     * @param method the method of the request; what is neither GET nor HEAD is refused
     * @param query the query of the request as it was sent, null where there is none
     * @param headers gives the value of a header of the request by its name, null where there is none; several lines of one
     *     header are joined with commas
     * @return the answer, to be sent and closed
     */
    public ScrapeAnswer answer(String method, @Nullable String query, Function<String, @Nullable String> headers) {
        boolean head = method.equals("HEAD");
        if (!head && !method.equals("GET")) {
            return ScrapeAnswer.refusal(405, "metrics are read with GET or HEAD")
                    .with("Allow", "GET, HEAD");
        }
        ScrapeAnswer answer = answer(query, headers);
        return head ? answer.withoutBody() : answer;
    }

    /** Whether somebody waits until an answer has been sent. */
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
        ExpositionFormat format = ExpositionFormat.negotiate(headers.apply("Accept"));
        boolean compressed = admitsGzip(headers.apply("Accept-Encoding"));
        if (!takePlace()) {
            return ScrapeAnswer.refusal(503, "too many scrapes at a time; ask again in a second")
                    .with("Retry-After", "1");
        }
        try {
            return ScrapeAnswer.metrics(format, compressed, render(format, asked, compressed), places::release);
        } catch (IOException | RuntimeException e) {
            places.release();
            LOG.log(Level.ERROR, "metrics could not be rendered", e);
            return ScrapeAnswer.refusal(500, "metrics could not be rendered; the application's log says why");
        } catch (Error e) {
            places.release();
            throw e;
        }
    }

    /** A place may be long in coming where clients are slow to read: few wait for one, and not for long. */
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
            format.write(registry, neighbours, out, query::wants, query.details());
        }
        return body;
    }

    private static boolean admitsGzip(@Nullable String acceptEncoding) {
        AcceptHeader accept = AcceptHeader.parse(acceptEncoding);
        double gzip = accept.quality(Set.of(), "gzip", "x-gzip", "*");
        return gzip > 0 && gzip >= accept.quality(Set.of(), "identity");
    }
}
