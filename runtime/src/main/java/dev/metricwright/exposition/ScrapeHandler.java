package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link MetricsRegistry} from a server of the JDK that an application has already, beside whatever else is there.
 *
 * <pre>{@code
 * server.createContext("/metrics", new ScrapeHandler(registry));
 * }</pre>
 *
 * <p>Answers GET and HEAD on exactly the path of its context, and not on those below it, in the format that each scraper asks
 * for; who may read is the matter of the context's {@link com.sun.net.httpserver.HttpContext#setAuthenticator
 * authenticator}. It does its work on the thread that calls it: give the server an executor of several threads, or a scrape
 * that hangs in a supplier holds up all else. How long a client may take, and under which names it may ask, is the server's
 * matter too; a {@link MetricsEndpoint} sees to both. For servers that are not the JDK's, there are {@link Scrapes}.
 */
public final class ScrapeHandler implements HttpHandler {

    /** More than this in the body of a request that should have none ends the connection. */
    private static final int LONGEST_BODY = 1 << 16;

    private final Scrapes scrapes;

    /**
     * Serves a registry.
     *
     * @param registry what to serve
     */
    public ScrapeHandler(MetricsRegistry registry) {
        this(Scrapes.of(registry));
    }

    /**
     * Serves a registry and what stands beside it.
     *
     * @param scrapes what to serve
     */
    public ScrapeHandler(Scrapes scrapes) {
        this.scrapes = Objects.requireNonNull(scrapes, "scrapes: give those of a registry, Scrapes.of(registry)");
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (ScrapeAnswer answer = answer(exchange)) {
            send(exchange, answer);
        }
    }

    private ScrapeAnswer answer(HttpExchange exchange) {
        String path = exchange.getHttpContext().getPath();
        return path.equals(exchange.getRequestURI().getPath())
                ? answer(exchange, scrapes)
                : ScrapeAnswer.refusal(404, "no metrics here; they are at " + path);
    }

    /** Answers whoever may ask, on whatever path. */
    static ScrapeAnswer answer(HttpExchange exchange, Scrapes scrapes) {
        return scrapes.answer(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawQuery(), name -> header(exchange, name));
    }

    /** A header that was sent in several lines, as one. */
    private static @Nullable String header(HttpExchange exchange, String name) {
        List<String> lines = exchange.getRequestHeaders().get(name);
        return lines == null ? null : String.join(",", lines);
    }

    /**
     * Sends an answer at once, and takes in the body of the request only then: on its own the server would hold the answer back
     * until all of that has come. An exchange that fails is left to the server, which forgets a connection only where it sees
     * the failure; closing the exchange would hide it.
     */
    static void send(HttpExchange exchange, ScrapeAnswer whole) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        ScrapeAnswer answer = head && whole.length() > 0 ? whole.withoutBody() : whole;
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (answer.length() > 0) {
            exchange.sendResponseHeaders(answer.status(), answer.length());
            OutputStream body = exchange.getResponseBody();
            answer.writeTo(body);
            body.flush();
            takeIn(exchange.getRequestBody());
        } else {
            takeIn(exchange.getRequestBody());
            exchange.sendResponseHeaders(answer.status(), -1);
        }
        exchange.close();
    }

    private static void takeIn(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 10];
        int taken = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            taken += read;
            if (taken > LONGEST_BODY) {
                throw new IOException("a scrape brought a body of more than " + LONGEST_BODY + " bytes");
            }
        }
    }
}
