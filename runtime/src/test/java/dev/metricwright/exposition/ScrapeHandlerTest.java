package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics on an existing server of the application, together with its own pages. */
class ScrapeHandlerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";

    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", new ScrapeHandler(registry));
        server.createContext("/admin/metrics", new ScrapeHandler(registry))
                .setAuthenticator(new BasicAuthenticator("gw") {
                    @Override
                    public boolean checkCredentials(String user, String password) {
                        return user.equals("scraper") && password.equals("secret");
                    }
                });
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("gateway".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Test
    void metricsStandBesideTheOtherPagesOfTheServer() throws Exception {
        HttpResponse<String> metrics = send("GET", "/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).isEqualTo(BYTES);
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(send("GET", "/").body()).isEqualTo("gateway");
    }

    @Test
    void theFormatIsTheOneThatIsAskedFor() throws Exception {
        HttpResponse<String> metrics = send("GET", "/metrics", "Accept", "application/openmetrics-text");

        assertThat(metrics.body()).isEqualTo("# TYPE gw_bytes counter\ngw_bytes_total 7\n# EOF\n");
    }

    /** A context of the JDK's server receives every path that begins with its own. */
    @ParameterizedTest
    @ValueSource(strings = {"/metrics/", "/metricsx", "/metrics/x"})
    void pathsBelowThatOfTheContextNameTheRightOne(String path) throws Exception {
        HttpResponse<String> response = send("GET", path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("no metrics here; they are at /metrics\n");
    }

    @Test
    void theContextDecidesWhoMayRead() throws Exception {
        String credentials = Base64.getEncoder().encodeToString("scraper:secret".getBytes(StandardCharsets.UTF_8));

        assertThat(send("GET", "/admin/metrics").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/admin/metrics", "Authorization", "Basic " + credentials)
                        .body())
                .isEqualTo(BYTES);
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        HttpResponse<String> response = send("POST", "/metrics");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(response.body()).isEqualTo("method not allowed; use GET or HEAD\n");
    }

    /**
     * From JDK 25 on, the server sends no answer until the body of the request has arrived, unless it is configured
     * otherwise.
     */
    @Test
    void aRefusalDoesNotWaitForTheBodyOfTheRequest() throws Exception {
        try (Socket connection = Wire.open(
                server.getAddress().getPort(),
                "POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n")) {
            assertThat(Wire.statusLine(connection)).isEqualTo("HTTP/1.1 405 Method Not Allowed");
        }
    }

    @Test
    void aBodyThatIsTooLongForAScrapeEndsTheConnection() throws Exception {
        String answer = Wire.ask(
                server.getAddress().getPort(),
                "POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n" + "x".repeat(69_000));

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("method not allowed; use GET or HEAD\n");
    }

    @Test
    void theNextRequestOfAConnectionIsAnsweredBehindABodyThatCame() throws Exception {
        String answers = Wire.ask(
                server.getAddress().getPort(),
                "POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n123456789"
                        + "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers)
                .startsWith("HTTP/1.1 405 ")
                .contains("HTTP/1.1 200 OK")
                .endsWith(BYTES);
    }
}
