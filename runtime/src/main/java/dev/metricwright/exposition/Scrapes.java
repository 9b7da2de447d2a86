package dev.metricwright.exposition;

import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Set;
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
 * <p>An answer is rendered before any of it is sent. All answers together hold at most an eighth of the maximum heap
 * (but at least 8 MB), and one of them may exceed this limit at a time, so that an answer that is alone is always
 * served. Up to 8 scrapes wait for memory, for up to a second; all others are refused with 503. Scrapes that arrive
 * while an equal one (the same format, query and encoding) is being rendered share its answer. Recordings do not wait
 * for any of this. For the server of the JDK, use a {@link ScrapeHandler}. If there is no server yet, use a
 * {@link MetricsEndpoint}.
 */
public final class Scrapes {

    private static final Logger LOG = System.getLogger(Scrapes.class.getName());

    private final PageContent content;
    private final AnswerMemory memory = new AnswerMemory();
    private final Pages pages = new Pages(memory);
    private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

    /** The answer if something fails. It exists before it is needed, because it may be the memory that is exhausted. */
    private final ScrapeAnswer failed =
            ScrapeAnswer.refusal(500, "metrics could not be rendered; see the application's log");

    private final ScrapeAnswer failedHead = failed.withoutBody();

    private Scrapes(PageContent content) {
        this.content = content;
    }

    /**
     * Creates an object that answers with the families of a registry.
     *
     * @param registry the registry to serve
     * @return the object that answers its scrapes
     */
    public static Scrapes of(MetricsRegistry registry) {
        return new Scrapes(PageContent.of(
                Objects.requireNonNull(registry, "registry is null; pass the MetricsRegistry to serve")));
    }

    /**
     * Also answers with the families of another registry. A family that both registries define alike has the series of
     * both. A family that they define differently is that of the registry that was added earlier; the log names it once.
     *
     * @param registry the registry to serve as well
     * @return a new object that answers with both; this object does not change
     */
    public Scrapes and(MetricsRegistry registry) {
        return new Scrapes(content.and(
                Objects.requireNonNull(registry, "registry is null; pass another MetricsRegistry to serve")));
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
        return new Scrapes(content.and(
                Objects.requireNonNull(families, "families is null; pass the families of another library")));
    }

    /**
     * Answers a scrape. Does not throw, whatever the request contains and whatever fails: the answer then has the status
     * 500, and the first failure is logged with its cause. A closed registry is answered with 503, and a query whose
     * {@code name[]} parameters name no family with 404.
     *
     * @param method the method of the request; all methods except GET and HEAD are refused
     * @param query the query of the request as it was sent; null if there is none
     * @param headers returns the value of a header of the request by its name, or null if there is none; several lines
     *     of one header are joined with commas
     * @return the answer, to be sent and closed
     */
    public ScrapeAnswer answer(String method, @Nullable String query, Function<String, @Nullable String> headers) {
        boolean head = false;
        ScrapeAnswer answer = null;
        try {
            head = method.equals("HEAD");
            if (!head && !method.equals("GET")) {
                return ScrapeAnswer.refusal(405, "method not allowed; use GET or HEAD")
                        .with("Allow", "GET, HEAD");
            }
            answer = answer(query, headers);
            return head ? answer.withoutBody() : answer;
        } catch (Throwable e) {
            if (answer != null) {
                answer.close();
            }
            failures.log("metrics could not be rendered", e);
            return head ? failedHead : failed;
        }
    }

    /** Whether a scrape waits until the memory of another answer is free. */
    boolean isAwaited() {
        return memory.isAwaited();
    }

    /** The number of bytes that all answers hold. */
    long heldBytes() {
        return memory.held();
    }

    private ScrapeAnswer answer(@Nullable String query, Function<String, @Nullable String> headers) throws IOException {
        ScrapeQuery asked;
        try {
            asked = ScrapeQuery.of(query);
        } catch (IllegalArgumentException e) {
            return ScrapeAnswer.refusal(400, String.valueOf(e.getMessage()));
        }
        if (content.isClosed()) {
            return closed();
        }
        ExpositionFormat format = Negotiation.choose(content, headers.apply("Accept"));
        boolean compressed = admitsGzip(headers.apply("Accept-Encoding"));
        try {
            return render(new Request(asked, format, compressed));
        } catch (AnswerRefused e) {
            ScrapeAnswer refusal = ScrapeAnswer.refusal(e.status(), String.valueOf(e.getMessage()));
            return e.status() == 503 ? refusal.with("Retry-After", "1") : refusal;
        }
    }

    private ScrapeAnswer render(Request request) throws IOException {
        Pages.Page page = pages.render(request, body -> write(request, body));
        ScrapeAnswer answer = null;
        try {
            if (!content.isClosed()) { // otherwise, families may be missing
                answer = ScrapeAnswer.metrics(request.format(), request.compressed(), page.body(), page::leave);
            }
        } finally {
            if (answer == null) {
                page.leave();
            }
        }
        return answer == null ? closed() : answer;
    }

    private void write(Request request, AnswerBody body) throws IOException {
        ScrapeQuery asked = request.asked();
        try (OutputStream out = request.compressed() ? new GzipStream(body) : body) {
            if (!content.write(request.format(), out, asked::wants, asked.names(), asked.details())
                    && !asked.names().isEmpty()) {
                throw new AnswerRefused(
                        404, "no family has any of the requested names; omit name[] to get all families");
            }
        }
    }

    private static ScrapeAnswer closed() {
        return ScrapeAnswer.refusal(503, "the registry is closed");
    }

    /** The parts of a request on which its page depends. */
    private record Request(ScrapeQuery asked, ExpositionFormat format, boolean compressed) {}

    /** Frees the memory outside of the heap even if the end of the stream cannot be written. */
    private static final class GzipStream extends GZIPOutputStream {

        GzipStream(OutputStream out) throws IOException {
            super(out);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                def.end();
            }
        }
    }

    private static boolean admitsGzip(@Nullable String acceptEncoding) {
        AcceptHeader accept = AcceptHeader.parse(acceptEncoding);
        double gzip = accept.quality(Set.of(), "gzip", "x-gzip", "*");
        return gzip > 0 && gzip >= accept.quality(Set.of(), "identity");
    }
}
