package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** Answers the requests for the metrics of a {@link MetricsEndpoint}, and those for a path that nothing has. */
final class EndpointHandler implements GuardedHandler.Page {

    private final Map<String, AccessControl> paths;
    private final Scrapes scrapes;

    /**
     * Creates the handler.
     *
     * @param paths the paths of the metrics, each with those who may read it
     * @param scrapes answers the admitted requests
     */
    EndpointHandler(Map<String, AccessControl> paths, Scrapes scrapes) {
        this.paths = paths;
        this.scrapes = scrapes;
    }

    @Override
    public void handle(HttpExchange exchange, HttpExchange guarded) throws IOException {
        try (ScrapeAnswer answer = answer(exchange)) {
            ScrapeHandler.send(guarded, answer);
        }
    }

    private ScrapeAnswer answer(HttpExchange exchange) {
        AccessControl access = paths.get(exchange.getRequestURI().getPath());
        if (access == null) {
            return ScrapeAnswer.refusal(404, "no metrics here; they are at " + String.join(", ", paths.keySet()));
        }
        ScrapeAnswer refusal = access.refusal(exchange);
        return refusal == null ? ScrapeHandler.answer(exchange, scrapes) : refusal;
    }
}
