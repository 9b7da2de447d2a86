package example.bff;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import example.bff.HttpMetrics.Endpoint;
import example.bff.HttpMetrics.HttpMethod;
import java.io.IOException;
import java.time.Duration;

/**
 * Answers the requests of browsers, each counted before its answer is sent. Scrapes are served elsewhere, so that they
 * do not change the metrics that they read.
 */
final class FrontDoor implements HttpHandler {

    static final String PUBLIC_METRICS = "/api/v1/metrics";

    private final HttpMetrics metrics;
    private final PublicMetricsEndpoint browsers;

    FrontDoor(HttpMetrics metrics, PublicMetricsEndpoint browsers) {
        this.metrics = metrics;
        this.browsers = browsers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            counted(exchange).send(exchange);
        }
    }

    private Answer counted(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        boolean isKnown = PUBLIC_METRICS.equals(exchange.getRequestURI().getPath());
        Answer answer = isKnown ? browsers.answer(exchange) : Refusal.NOT_FOUND.answer();
        Endpoint endpoint = isKnown ? Endpoint.PUBLIC_METRICS : Endpoint.UNKNOWN;
        HttpMethod method = method(exchange.getRequestMethod());
        metrics.answered(method, endpoint, answer.status());
        metrics.answerTook(method, endpoint, answer.status(), Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    private static HttpMethod method(String sent) {
        return switch (sent) {
            case "GET" -> HttpMethod.GET;
            case "POST" -> HttpMethod.POST;
            default -> HttpMethod.OTHER;
        };
    }
}
