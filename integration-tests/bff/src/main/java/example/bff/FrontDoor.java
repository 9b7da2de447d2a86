package example.bff;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import example.bff.HttpMetrics.Endpoint;
import example.bff.HttpMetrics.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Answers every request: those of browsers, each counted before its answer is sent, and the scrapes at {@code /metrics},
 * which are not counted, so that they do not change what they read.
 */
final class FrontDoor implements HttpHandler {

    static final String METRICS = "/metrics";
    static final String PUBLIC_METRICS = "/api/v1/metrics";

    private final MetricsRegistry registry;
    private final HttpMetrics metrics;
    private final PublicMetricsEndpoint browsers;

    FrontDoor(MetricsRegistry registry, HttpMetrics metrics, PublicMetricsEndpoint browsers) {
        this.registry = registry;
        this.metrics = metrics;
        this.browsers = browsers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (METRICS.equals(exchange.getRequestURI().getPath())) {
                scrape(exchange).send(exchange);
            } else {
                counted(exchange).send(exchange);
            }
        }
    }

    private Answer scrape(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            return Refusal.NOT_ALLOWED.answer().with("Allow", "GET");
        }
        ExpositionFormat format =
                ExpositionFormat.negotiate(exchange.getRequestHeaders().getFirst("Accept"));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        format.write(registry, text);
        return new Answer(200, Map.of("Content-Type", format.contentType(), "Vary", "Accept"), text.toByteArray());
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
