package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the requests of a {@link MetricsEndpoint}. */
final class EndpointHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(EndpointHandler.class.getName());

    private final AdmittedHosts hosts;
    private final Map<String, AccessControl> paths;
    private final Scrapes scrapes;
    private final ExchangeThreads threads;
    private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

    /**
     * Creates the handler.
     *
     * @param hosts the host names to which it answers
     * @param paths the paths of the metrics, each with those who may read it
     * @param scrapes answers the admitted requests
     * @param threads the threads on which it runs
     */
    EndpointHandler(AdmittedHosts hosts, Map<String, AccessControl> paths, Scrapes scrapes, ExchangeThreads threads) {
        this.hosts = hosts;
        this.paths = paths;
        this.scrapes = scrapes;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        ScrapeHandler.handle(exchange, () -> threads.busy(() -> answer(exchange)), threads, failures);
    }

    private ScrapeAnswer answer(HttpExchange exchange) {
        ScrapeAnswer refusal = refusal(exchange);
        return refusal == null ? ScrapeHandler.answer(exchange, scrapes) : refusal;
    }

    private @Nullable ScrapeAnswer refusal(HttpExchange exchange) {
        List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        boolean needsNone = exchange.getProtocol().equalsIgnoreCase("HTTP/1.0");
        if (named.size() > 1 || (named.isEmpty() && !needsNone)) {
            return ScrapeAnswer.refusal(400, "the request has " + named.size() + " Host headers; send exactly one");
        }
        if (!named.isEmpty() && !hosts.admit(named.get(0))) {
            return ScrapeAnswer.refusal(
                    421,
                    "the Host of this request is not admitted; use an IP address, or admit the name with"
                            + " MetricsEndpoint.Builder.host(…)");
        }
        AccessControl access = paths.get(exchange.getRequestURI().getPath());
        return access == null
                ? ScrapeAnswer.refusal(404, "no metrics here; they are at " + String.join(", ", paths.keySet()))
                : access.refusal(exchange);
    }
}
