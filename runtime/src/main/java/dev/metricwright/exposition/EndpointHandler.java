package dev.metricwright.exposition;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Answers for a whole {@link MetricsEndpoint}: where metrics are, and who may read them there. */
final class EndpointHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(EndpointHandler.class.getName());

    private final ScrapeHandler metrics;
    private final Map<String, Authenticator> paths;

    /**
     * Leads to one registry.
     *
     * @param metrics answers those who are admitted
     * @param paths the paths to answer on, and who decides there
     */
    EndpointHandler(ScrapeHandler metrics, Map<String, Authenticator> paths) {
        this.metrics = metrics;
        this.paths = paths;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Authenticator authenticator = paths.get(exchange.getRequestURI().getPath());
            if (authenticator == null) {
                ScrapeHandler.refuse(
                        exchange, 404, "no metrics here; they are at " + String.join(", ", paths.keySet()));
            } else if (isAdmitted(exchange, authenticator)) {
                metrics.scrape(exchange);
            }
        }
    }

    private static boolean isAdmitted(HttpExchange exchange, Authenticator authenticator) throws IOException {
        Authenticator.Result result;
        try {
            result = authenticator.authenticate(exchange);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a scrape could not be authenticated", e);
            ScrapeHandler.refuse(exchange, 500, "who asks could not be checked; the application's log says why");
            return false;
        }
        if (result instanceof Authenticator.Failure failure) {
            exchange.sendResponseHeaders(failure.getResponseCode(), -1);
        } else if (result instanceof Authenticator.Retry retry) {
            exchange.sendResponseHeaders(retry.getResponseCode(), -1);
        }
        return result instanceof Authenticator.Success;
    }
}
