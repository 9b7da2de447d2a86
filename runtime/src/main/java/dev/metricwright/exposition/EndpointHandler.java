package dev.metricwright.exposition;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Answers the requests of a {@link MetricsEndpoint}.
 *
 * @param hosts the host names to which it answers
 * @param paths the paths of the metrics, each with its authenticator
 * @param scrapes answers the admitted requests
 * @param threads the threads on which it runs
 */
record EndpointHandler(AdmittedHosts hosts, Map<String, Authenticator> paths, Scrapes scrapes, ExchangeThreads threads)
        implements HttpHandler {

    private static final Logger LOG = System.getLogger(EndpointHandler.class.getName());

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (ScrapeAnswer answer = threads.busy(() -> answer(exchange))) {
            ScrapeHandler.send(exchange, answer);
        }
    }

    private ScrapeAnswer answer(HttpExchange exchange) {
        if (!hosts.admit(exchange.getRequestHeaders().get("Host"))) {
            return ScrapeAnswer.refusal(
                    421,
                    "the Host of this request is not admitted; use an IP address, or admit the name with"
                            + " MetricsEndpoint.Builder.host(…)");
        }
        Authenticator authenticator = paths.get(exchange.getRequestURI().getPath());
        if (authenticator == null) {
            return ScrapeAnswer.refusal(404, "no metrics here; they are at " + String.join(", ", paths.keySet()));
        }
        Authenticator.Result result;
        try {
            result = authenticator.authenticate(exchange);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a scrape could not be authenticated", e);
            return ScrapeAnswer.refusal(500, "the credentials could not be checked; see the application's log");
        }
        if (result instanceof Authenticator.Failure failure) {
            return refusal(failure.getResponseCode());
        }
        if (result instanceof Authenticator.Retry retry) {
            return refusal(retry.getResponseCode());
        }
        return ScrapeHandler.answer(exchange, scrapes);
    }

    private static ScrapeAnswer refusal(int status) {
        return ScrapeAnswer.refusal(status, "access denied; use credentials that are admitted");
    }
}
