package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link MetricsRegistry} from a server of the JDK that the application already has, in addition to its other
 * contexts.
 *
 * <pre>{@code
 * server.createContext("/metrics", new ScrapeHandler(registry));
 * }</pre>
 *
 * <p>The handler answers GET and HEAD on exactly the path of its context, and not on paths below it, in the format that
 * each scraper requests. The {@link com.sun.net.httpserver.HttpContext#setAuthenticator authenticator} of the context
 * decides who may read. The handler works on the calling thread. Give the server an executor with several threads;
 * otherwise a scrape that hangs in a supplier blocks all other requests. The server also decides how long a client may
 * take and to which names it answers: with an executor of few threads, as many slow clients block all requests. A
 * {@link MetricsEndpoint} limits both, also for other {@linkplain MetricsEndpoint.Builder#page pages} of the
 * application. For other servers, use {@link Scrapes}.
 */
public final class ScrapeHandler implements HttpHandler {

    /**
     * The maximum number of bytes in the body of a request, which should be empty. A longer body ends the connection.
     */
    private static final int LONGEST_BODY = 1 << 16;

    private static final Logger LOG = System.getLogger(ScrapeHandler.class.getName());

    private final Scrapes scrapes;
    private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

    /**
     * Creates a handler that serves a registry.
     *
     * @param registry the registry to serve
     */
    public ScrapeHandler(MetricsRegistry registry) {
        this(Scrapes.of(registry));
    }

    /**
     * Creates a handler that serves a registry and the families of other libraries.
     *
     * @param scrapes the scrapes to answer
     */
    public ScrapeHandler(Scrapes scrapes) {
        this.scrapes = Objects.requireNonNull(scrapes, "scrapes is null; pass Scrapes.of(registry)");
    }

    /**
     * Answers a request. Only exceptions leave this method, because the JDK's server does not close the connection of an
     * exchange that throws an {@link Error}.
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (ScrapeAnswer answer = answer(exchange)) {
            send(exchange, answer);
        } catch (IOException e) {
            throw e; // the client is gone, or is too slow
        } catch (Throwable e) {
            failures.log("a scrape was not answered, and its connection is closed", e);
            throw UnansweredExchange.INSTANCE;
        }
    }

    private ScrapeAnswer answer(HttpExchange exchange) {
        String path = exchange.getHttpContext().getPath();
        return path.equals(exchange.getRequestURI().getPath())
                ? answer(exchange, scrapes)
                : ScrapeAnswer.refusal(404, "no metrics here; they are at " + path);
    }

    /** Answers a request without checking its path or its sender. */
    static ScrapeAnswer answer(HttpExchange exchange, Scrapes scrapes) {
        return scrapes.answer(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawQuery(), name -> header(exchange, name));
    }

    /** The value of a header; several lines are joined into one. */
    private static @Nullable String header(HttpExchange exchange, String name) {
        List<String> lines = exchange.getRequestHeaders().get(name);
        return lines == null ? null : String.join(",", lines);
    }

    /**
     * Sends an answer first, and reads the body of the request afterwards. Otherwise the server would hold the answer
     * back until the whole body has arrived. An exchange that fails is left to the server. The server forgets a
     * connection only if it sees the failure; closing the exchange would hide it.
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
                throw new IOException("a scrape request has a body of more than " + LONGEST_BODY + " bytes");
            }
        }
    }
}
