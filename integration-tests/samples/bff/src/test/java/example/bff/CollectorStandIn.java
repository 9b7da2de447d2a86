package example.bff;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Receives OTLP over HTTP, as an OpenTelemetry collector does. */
final class CollectorStandIn implements AutoCloseable {

    private static final long MOST_SECONDS = 30;

    private final BlockingQueue<ExportMetricsServiceRequest> received = new LinkedBlockingQueue<>();
    private final HttpServer http;

    CollectorStandIn() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        http.createContext("/v1/metrics", this::receive);
        http.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        ExportMetricsServiceRequest request = ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody());
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
        received.add(request);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** {@return the metrics of the next export, by name} */
    Map<String, Metric> next() throws InterruptedException {
        ExportMetricsServiceRequest request = received.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing was exported within " + MOST_SECONDS + " seconds");
        }
        Map<String, Metric> metrics = new TreeMap<>();
        request.getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .forEach(metric -> {
                    if (metrics.put(metric.getName(), metric) != null) {
                        throw new AssertionError(metric.getName() + " was exported twice");
                    }
                });
        return metrics;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
