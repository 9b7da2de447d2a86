package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.metricwright.MetricsRegistry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the application on the server of an endpoint. */
class ApplicationPagesTest {

    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";
    private static final int OTHERS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));
    private final List<Socket> connections = new ArrayList<>();
    private @Nullable MetricsEndpoint endpoint;

    @AfterEach
    void close() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
        if (endpoint != null) {
            endpoint.close();
        }
    }

    private MetricsEndpoint.Builder builder() {
        return MetricsEndpoint.on(registry).port(0);
    }

    private void start(String path, HttpHandler page) throws IOException {
        endpoint = builder().page(path, page).start();
    }

    private int port() {
        return endpoint.port();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = endpoint.uri().resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static HttpHandler saying(String text) {
        return exchange -> {
            try (exchange) {
                answer(exchange, text);
            }
        };
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String request(String method, String headers) {
        return method + " /stats HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    /** Requests that do not go on: as long as they are there, some of them wait for a thread. */
    private void openOthers() throws IOException {
        for (int i = 0; i < OTHERS; i++) {
            connections.add(Wire.open(port(), "GET /stats HTTP/1.1\r\nHost: local"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/metrics, metrics",
        "/stats, stats",
        "/stats/x, stats",
        "/stats/deep/x, deep",
        "/, front",
        "/other, front"
    })
    void aPageIsAtItsPathAndBelowBesideTheMetrics(String path, String page) throws Exception {
        endpoint = builder()
                .page("/stats", saying("stats"))
                .page("/stats/deep", saying("deep"))
                .page("/", saying("front"))
                .start();

        assertThat(get(path).body()).isEqualTo(page.equals("metrics") ? BYTES : page);
        assertThat(endpoint.uri().getPath()).isEqualTo("/metrics");
    }

    @Test
    void whereNothingIsTheEndpointNamesTheMetrics() throws Exception {
        start("/stats", saying("stats"));

        HttpResponse<String> response = get("/other");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("no metrics here; they are at /metrics\n");
    }

    @Test
    void aPageAnswersToTheHostsOfTheEndpointOnly() throws Exception {
        CompletableFuture<String> called = new CompletableFuture<>();
        start("/stats", exchange -> {
            called.complete("called");
            exchange.close();
        });

        String answer = Wire.ask(port(), "GET /stats HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421 ");
        assertThat(called).isNotDone();
    }

    @Test
    void aPageReadsTheRequestAndWritesTheAnswerAsOnTheServerOfTheJdk() throws Exception {
        start("/stats", exchange -> {
            try (exchange) {
                exchange.setAttribute("seen", "yes");
                exchange.getResponseHeaders().set("X-Seen", (String) exchange.getAttribute("seen"));
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer(
                        exchange,
                        String.join(
                                " ",
                                exchange.getRequestMethod(),
                                exchange.getRequestURI().toString(),
                                exchange.getProtocol(),
                                exchange.getRequestHeaders().getFirst("Host"),
                                exchange.getHttpContext().getPath(),
                                exchange.getRemoteAddress().getHostString(),
                                exchange.getLocalAddress().getHostString(),
                                String.valueOf(exchange.getPrincipal()),
                                body));
            }
        });

        String answer = Wire.ask(port(), request("PUT", "Connection: close\r\nContent-Length: 5\r\n") + "hello");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\r\nX-seen: yes\r\n")
                .endsWith("\r\n\r\nPUT /stats HTTP/1.1 localhost /stats 127.0.0.1 127.0.0.1 null hello");
    }

    @Test
    void theConnectionOfAnAnswerIsUsedAgain() throws Exception {
        start("/stats", exchange -> {
            try (exchange) {
                switch (exchange.getRequestMethod()) {
                    case "GET" -> answer(exchange, "stats");
                    case "HEAD" -> exchange.sendResponseHeaders(200, 5);
                    default -> exchange.sendResponseHeaders(204, -1);
                }
            }
        });

        String answers = Wire.ask(
                port(),
                request("GET", "Content-Length: 5\r\n") + "hello" + request("HEAD", "") + request("DELETE", "")
                        + request("GET", "Connection: close\r\n"));

        assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1") || line.startsWith("stats")))
                .containsExactly(
                        "HTTP/1.1 200 OK",
                        "statsHTTP/1.1 200 OK",
                        "HTTP/1.1 204 No Content",
                        "HTTP/1.1 200 OK",
                        "stats");
    }

    /** The ways in which handlers of the JDK's server end an answer. */
    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("closes the exchange", (HttpHandler) exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    answer(exchange, "stats");
                    exchange.close();
                }),
                Arguments.of("closes the answer", (HttpHandler) exchange -> {
                    answer(exchange, "stats");
                    exchange.getResponseBody().close();
                }),
                Arguments.of("closes everything", (HttpHandler) exchange -> {
                    try (exchange;
                            InputStream in = exchange.getRequestBody();
                            OutputStream out = exchange.getResponseBody()) {
                        in.readNBytes(2);
                        exchange.sendResponseHeaders(200, 5);
                        out.write("stats".getBytes(StandardCharsets.UTF_8));
                    }
                }),
                Arguments.of("closes the request first", (HttpHandler) exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().close();
                        answer(exchange, "stats");
                    }
                }),
                Arguments.of("sends chunks", (HttpHandler) exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write("stats".getBytes(StandardCharsets.UTF_8));
                    }
                }),
                Arguments.of("sends no content", (HttpHandler) exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(204, 0);
                    }
                }),
                Arguments.of("has its own streams", (HttpHandler) exchange -> {
                    exchange.setStreams(null, new BufferedOutputStream(exchange.getResponseBody()));
                    try (exchange) {
                        answer(exchange, "stats");
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void theNextRequestOfTheConnectionIsAnsweredHoweverAPageEndsItsAnswer(String name, HttpHandler page)
            throws Exception {
        start("/stats", page);

        String answers = Wire.ask(
                port(),
                (request("GET", "Content-Length: 5\r\n") + "hello").repeat(3)
                        + "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 20[04] ", -1)).hasSize(5);
        assertThat(answers.split("stats", -1)).hasSize(name.equals("sends no content") ? 1 : 4);
        assertThat(answers).endsWith(BYTES);
    }

    @Test
    void anAnswerThatIsShorterThanItSaysEndsItsConnection() throws Exception {
        start("/stats", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 6);
                exchange.getResponseBody().write("stats".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(Wire.ask(port(), request("GET", ""))).endsWith("\r\n\r\nstats");
    }

    @Test
    void anAnswerDoesNotWaitForTheRestOfItsRequest() throws Exception {
        start("/stats", saying("stats"));

        try (Socket connection = Wire.open(port(), request("POST", "Content-Length: 9\r\n"))) {
            assertThat(Wire.statusLine(connection)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aLongAnswerArrivesWhole() throws Exception {
        String text = "0123456789".repeat(1_000_000);
        start("/stats", saying(text));

        assertThat(get("/stats").body()).isEqualTo(text);
    }

    @Test
    void anotherThreadMayAnswer() throws Exception {
        List<Thread> others = new ArrayList<>();
        start("/stats", exchange -> {
            Thread other = new Thread(() -> {
                try (exchange) {
                    answer(exchange, "late");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            others.add(other);
            other.start();
        });

        assertThat(get("/stats").body()).isEqualTo("late");
        others.get(0).join();
    }

    @Test
    void anotherThreadThatAnswersNothingEndsTheConnection() throws Exception {
        start("/stats", exchange -> {
            CompletableFuture<Void> unused = CompletableFuture.runAsync(
                    exchange::close, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        });

        assertThat(Wire.ask(port(), request("GET", ""))).isEmpty();
    }

    @Test
    void aPageThatAnswersNothingEndsItsConnection() throws Exception {
        start("/stats", HttpExchange::close);

        assertThat(Wire.ask(port(), request("GET", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageThatThrowsEndsItsConnectionAndIsLoggedOnce(boolean linked) throws Exception {
        start("/stats", exchange -> {
            if (linked) {
                throw new IllegalStateException("no stats");
            }
            throw new NoClassDefFoundError("com/acme/Stats");
        });
        try (RecordedLog log = RecordedLog.of(GuardedHandler.class.getName())) {
            for (int i = 0; i < 3; i++) {
                assertThat(Wire.ask(port(), request("GET", ""))).isEmpty();
            }

            assertThat(get("/metrics").body()).isEqualTo(BYTES);
            assertThat(log.messages())
                    .containsExactly("SEVERE a request was not answered, and its connection is closed;"
                            + " failures like this are logged at DEBUG for the next hour");
        }
    }

    @Test
    void aPageAtWorkIsNotInterruptedWhoeverWaits() throws Exception {
        CompletableFuture<String> interrupted = new CompletableFuture<>();
        start("/stats", exchange -> {
            try (exchange) {
                TimeUnit.MILLISECONDS.sleep(700);
                answer(exchange, "rendered");
            } catch (InterruptedException e) {
                interrupted.complete("interrupted");
            }
        });
        openOthers();

        assertThat(get("/stats").body()).isEqualTo("rendered");
        assertThat(interrupted).isNotDone();
    }

    /** Each byte comes soon after the other, but all of them take longer than a client may while others wait. */
    @Test
    void aClientThatTricklesIsCutOffAndItsPageGetsAnException() throws Exception {
        CompletableFuture<IOException> seen = new CompletableFuture<>();
        start("/stats", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                answer(exchange, "read");
            } catch (IOException e) {
                seen.complete(e);
                throw e;
            }
        });
        try (Socket slow = Wire.open(port(), request("POST", "Content-Length: 9000\r\n"))) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!seen.isDone() && System.nanoTime() < end) {
                slow.getOutputStream().write('x');
                connections.add(Wire.open(port(), "GET /stats HTTP/1.1\r\nHost: local"));
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (IOException cutOff) {
            // The server has closed the connection.
        }

        assertThat(seen).isDone();
    }

    @Test
    void aConnectionThatFailsEndsEvenIfItsPageHidesTheFailure() throws Exception {
        CompletableFuture<String> hidden = new CompletableFuture<>();
        start("/stats", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
            } catch (IOException e) {
                hidden.complete("hidden");
            }
        });

        try (Socket gone = Wire.open(port(), request("POST", "Content-Length: 9\r\n") + "half")) {
            gone.shutdownOutput();
            assertThat(gone.getInputStream().readAllBytes()).isEmpty();
        }

        assertThat(hidden.get(10, TimeUnit.SECONDS)).isEqualTo("hidden");
        assertThat(get("/metrics").body()).isEqualTo(BYTES);
    }

    @Test
    void theLogNamesThePages() throws Exception {
        try (RecordedLog log = RecordedLog.of(MetricsEndpoint.class.getName())) {
            start("/stats", saying("stats"));

            assertThat(log.messages())
                    .containsExactly("INFO metrics endpoint listens on 127.0.0.1:" + port()
                            + ": serves /metrics, /stats to requests for localhost, loopback addresses");
        }
    }

    @Test
    void senselessPagesAreRefusedAtOnce() {
        HttpHandler page = saying("");
        Map<String, String> messages = Map.of(
                "stats",
                "invalid path \"stats\" of the metrics endpoint; begin with /, and use only letters, digits, / . _ ~ and -",
                "/a",
                "duplicate path /a of the metrics endpoint; add it once",
                "/b",
                "duplicate path /b of the metrics endpoint; add it once");
        messages.forEach((path, message) -> assertThatThrownBy(
                        () -> builder().path("/a").page("/b", page).page(path, page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message));
        assertThatThrownBy(() -> builder().page("/b", page).path("/b"))
                .hasMessage("duplicate path /b of the metrics endpoint; add it once");
        assertThatThrownBy(() -> builder().page("/b", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("page /b of the metrics endpoint: its handler is null; pass one");
        assertThatThrownBy(() -> builder().page("/metrics", page).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "/metrics of the metrics endpoint is a page; add another path for the metrics with path(…)");
    }
}
