package dev.metricwright.exposition;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.metricwright.MetricsRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link MetricsRegistry} from an HTTP server that an application has already, beside whatever else is there.
 *
 * <pre>{@code
 * server.createContext("/metrics", new ScrapeHandler(registry));
 * }</pre>
 *
 * <p>Answers GET and HEAD on exactly the path of its context, and not on those below it, in the format that each scraper asks
 * for; who may read is the matter of the context's {@link com.sun.net.httpserver.HttpContext#setAuthenticator
 * authenticator}. It does its work on the thread that calls it: give the server an executor of several threads, or a scrape
 * that hangs in a supplier holds up all else. Where there is no server yet, {@link MetricsEndpoint} brings one along.
 */
public final class ScrapeHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(ScrapeHandler.class.getName());
    private static final int EXPECTED_SIZE = 1 << 16;

    private final MetricsRegistry registry;

    /**
     * Serves a registry.
     *
     * @param registry what to serve
     */
    public ScrapeHandler(MetricsRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getHttpContext().getPath();
            if (path.equals(exchange.getRequestURI().getPath())) {
                scrape(exchange);
            } else {
                refuse(exchange, 404, "no metrics here; they are at " + path);
            }
        }
    }

    /** Answers whoever may ask, on whatever path. */
    void scrape(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            refuse(exchange, 405, "metrics are read with GET or HEAD");
            return;
        }
        ScrapeQuery query;
        try {
            query = ScrapeQuery.of(exchange.getRequestURI().getRawQuery());
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, String.valueOf(e.getMessage()));
            return;
        }
        ExpositionFormat format = ExpositionFormat.negotiate(header(exchange, "Accept"));
        boolean compressed = admitsGzip(header(exchange, "Accept-Encoding"));
        byte[] body;
        try {
            body = render(format, query, compressed);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "metrics could not be rendered", e);
            refuse(exchange, 500, "metrics could not be rendered; the application's log says why");
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", format.contentType());
        headers.set("Vary", "Accept, Accept-Encoding");
        if (compressed) {
            headers.set("Content-Encoding", "gzip");
        }
        send(exchange, 200, body);
    }

    /** Renders everything ahead of the first byte that is sent, so that a failure cannot leave half an answer. */
    private byte[] render(ExpositionFormat format, ScrapeQuery query, boolean compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(EXPECTED_SIZE);
        try (OutputStream out = compressed ? new GZIPOutputStream(bytes) : bytes) {
            format.write(registry, out, query::wants, query.details());
        }
        return bytes.toByteArray();
    }

    private static boolean admitsGzip(@Nullable String acceptEncoding) {
        AcceptHeader accept = AcceptHeader.parse(acceptEncoding);
        double gzip = accept.quality(Set.of(), "gzip", "x-gzip", "*");
        return gzip > 0 && gzip >= accept.quality(Set.of(), "identity");
    }

    /** A header that was sent in several lines, as one. */
    private static @Nullable String header(HttpExchange exchange, String name) {
        List<String> lines = exchange.getRequestHeaders().get(name);
        return lines == null ? null : String.join(",", lines);
    }

    /** Says in a line why there are no metrics, and what to do. */
    static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        send(exchange, status, (message + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
