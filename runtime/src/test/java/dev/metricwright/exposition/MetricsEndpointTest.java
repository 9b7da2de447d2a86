package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsEndpointTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";
    private static final String PEEK = """
            # TYPE gw_peek_seconds histogram
            gw_peek_seconds_bucket{le="1.0"} 1
            gw_peek_seconds_bucket{le="+Inf"} 2
            gw_peek_seconds_sum 3
            gw_peek_seconds_count 2
            """;

    private final MetricsRegistry registry = FixedFamily.registry(
            FixedFamily.counter("gw_bytes_total", "", "").total(7),
            FixedFamily.histogram("gw_peek_seconds", "", "seconds", 1)
                    .buckets(new long[] {1, 2}, FixedFamily.quantity(3, 0)));

    private MetricsEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = MetricsEndpoint.on(registry).port(0).start();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private HttpResponse<String> get(String pathAndQuery, String... headers) throws Exception {
        return send("GET", pathAndQuery, headers);
    }

    private HttpResponse<String> send(String method, String pathAndQuery, String... headers) throws Exception {
        return CLIENT.send(request(method, pathAndQuery, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String pathAndQuery, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri().resolve(pathAndQuery))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    @Test
    void servesTheTextFormatOnTheLoopbackAddressUnderMetrics() throws Exception {
        HttpResponse<String> response = get("/metrics");

        assertThat(endpoint.uri()).isEqualTo(URI.create("http://127.0.0.1:" + endpoint.port() + "/metrics"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BYTES + PEEK);
        assertThat(response.headers().map())
                .containsEntry("content-type", List.of("text/plain; version=0.0.4; charset=utf-8"))
                .containsEntry("vary", List.of("Accept, Accept-Encoding"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .doesNotContainKeys("access-control-allow-origin", "content-encoding");
    }

    @Test
    void pagesOfOthersAreNotAdmittedToRead() throws Exception {
        for (HttpResponse<String> response : List.of(
                get("/metrics", "Origin", "http://evil.example"),
                get("/elsewhere", "Origin", "http://evil.example"),
                send("OPTIONS", "/metrics", "Origin", "null", "Access-Control-Request-Method", "GET"))) {
            assertThat(response.headers().map())
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .allSatisfy((name, values) -> assertThat(name).doesNotStartWith("access-control-"));
        }
    }

    @Test
    void servesOpenMetricsToThoseWhoAskForIt() throws Exception {
        HttpResponse<String> response =
                get("/metrics", "Accept", "text/plain;q=0.5", "Accept", "application/openmetrics-text;version=1.0.0");

        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(response.body()).startsWith("# TYPE gw_bytes counter\n").endsWith("# EOF\n");
    }

    @Test
    void headTellsWhatGetWouldWithoutABody() throws Exception {
        HttpResponse<String> response = send("HEAD", "/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue((BYTES + PEEK).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpResponse<String> response = send(method, "/metrics");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(response.body()).isEqualTo("method not allowed; use GET or HEAD\n");
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'deflate, GZIP;q=0.1', true",
        "*, true",
        "'gzip;q=0', false",
        "'gzip;q=0, *', false",
        "'*;q=0', false",
        "identity, false",
        "'identity, gzip;q=0.5', false",
        "br, false"
    })
    void compressesWhereThatIsAccepted(String acceptEncoding, boolean compressed) throws Exception {
        HttpResponse<byte[]> response =
                CLIENT.send(request("GET", "/metrics", "Accept-Encoding", acceptEncoding), BodyHandlers.ofByteArray());

        byte[] body = response.body();
        assertThat(response.headers().firstValue("Content-Encoding").isPresent())
                .isEqualTo(compressed);
        if (compressed) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = in.readAllBytes();
            }
        }
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(BYTES + PEEK);
    }

    @Test
    void nameParametersSelectFamilies() throws Exception {
        assertThat(get("/metrics?name%5B%5D=gw_bytes_total&other=x").body()).isEqualTo(BYTES);
        assertThat(get("/metrics?name[]=gw%5Fpeek_seconds_bucket").body()).isEqualTo(PEEK);
        assertThat(get("/metrics?name[]=gw_bytes_total&name[]=gw_peek_seconds").body())
                .isEqualTo(BYTES + PEEK);
        assertThat(get("/metrics?name[]=nothing&name[]=gw_bytes_total").body()).isEqualTo(BYTES);
        assertThat(get("/metrics?other=x&&=&flag").body()).isEqualTo(BYTES + PEEK);
    }

    @Test
    void namesThatNoFamilyHasAreNotFound() throws Exception {
        registry.register(FixedFamily.gauge("gw_without_series", "", ""));

        HttpResponse<String> unknown = get("/metrics?name[]=nothing&name[]=gw_byte");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .isEqualTo("no family has any of the requested names; omit name[] to get all families\n");
        assertThat(get("/metrics?name[]=gw_without_series").statusCode()).isEqualTo(200);
    }

    @Test
    void excessiveQueriesAreRefused() throws Exception {
        StringBuilder many = new StringBuilder("/metrics?");
        for (int i = 0; i <= 256; i++) {
            many.append("name[]=").append(i).append('&');
        }

        HttpResponse<String> tooMany = get(many.toString());
        HttpResponse<String> tooLong = get("/metrics?x=" + "y".repeat(8192));

        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body())
                .isEqualTo("the query has more than 256 name[] parameters; use fewer, or omit them\n");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).isEqualTo("the query is longer than 8192 characters; use fewer name[] parameters\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/", "/metricsx", "/metrics/x", "/Metrics"})
    void otherPathsNameTheRightOne(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("no metrics here; they are at /metrics\n");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void severalPathsMayBeServedEachWithItsOwnAuthenticator() throws Exception {
        close();
        endpoint = MetricsEndpoint.on(registry)
                .port(0)
                .path("/open")
                .path("/v1/metrics", new BasicAuthenticator("metrics") {
                    @Override
                    public boolean checkCredentials(String user, String password) {
                        return user.equals("scraper") && password.equals("secret");
                    }
                })
                .start();

        assertThat(endpoint.uri().getPath()).isEqualTo("/open");
        assertThat(get("/open").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).isEqualTo("no metrics here; they are at /open, /v1/metrics\n");
        HttpResponse<String> anonymous = get("/v1/metrics", "Authorization", "Basic eDp5");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"metrics\", charset=\"UTF-8\"");
        assertThat(anonymous.body()).isEqualTo("access denied; use credentials that are admitted\n");
        String credentials = Base64.getEncoder().encodeToString("scraper:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/v1/metrics", "Authorization", "Basic " + credentials).body())
                .isEqualTo(BYTES + PEEK);
    }

    @Test
    void scrapeThatHangsDelaysNoOther() throws Exception {
        int hanging = 8;
        CountDownLatch asked = new CountDownLatch(hanging);
        CountDownLatch go = new CountDownLatch(1);
        registry.register(FixedFamily.gauge("gw_lag_seconds", "", "").reading(() -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }));
        for (int i = 0; i < hanging; i++) {
            CLIENT.sendAsync(request("GET", "/metrics?detail" + i + "=true"), BodyHandlers.discarding());
        }
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(get("/metrics?name[]=gw_bytes_total").body()).isEqualTo(BYTES);
        go.countDown();
    }

    /** More scrapes than calls may hang at a time. */
    @Test
    void aSupplierThatHangsFailsNoScrape() throws Exception {
        close();
        CountDownLatch released = new CountDownLatch(1);
        MetricsRegistry sampled = MetricsRegistry.builder()
                .samplingTimeout(Duration.ofMillis(100))
                .build();
        GaugeTable.of(sampled, FamilyDefinition.gauge("gw_pool_size").sampled().build())
                .open()
                .sample((LongSupplier) () -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError("interrupted", e);
                    }
                    return 3;
                });
        endpoint = MetricsEndpoint.on(sampled).port(0).start();

        for (int scrape = 1; scrape <= 20; scrape++) {
            HttpResponse<String> response = get("/metrics?detail" + scrape + "=true");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .doesNotContain("gw_pool_size 3")
                    .contains("metricwright_sample_failures_total{family=\"gw_pool_size\"} " + scrape + "\n");
        }

        released.countDown();
        assertThat(get("/metrics?name[]=gw_pool_size").body()).isEqualTo("# TYPE gw_pool_size gauge\ngw_pool_size 3\n");
    }

    @Test
    void closingLetsAScrapeFinishAndLeavesTheFilesOfTheApplicationOpen(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("journal"), "journal");
        CountDownLatch asked = new CountDownLatch(1);
        try (FileChannel journal = FileChannel.open(file)) {
            registry.register(FixedFamily.gauge("gw_journal", "", "")
                    .reading(() -> {
                        asked.countDown();
                        readFor(Duration.ofMillis(500), journal);
                    })
                    .value(1));
            CompletableFuture<HttpResponse<String>> scrape =
                    CLIENT.sendAsync(request("GET", "/metrics"), BodyHandlers.ofString());
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            endpoint.close();

            assertThat(scrape.get(10, TimeUnit.SECONDS).body()).contains("gw_journal 1\n");
            assertThat(journal.isOpen()).isTrue();
        }
    }

    @Test
    void closingOnAnInterruptedThreadLetsAScrapeFinishAndKeepsTheInterrupt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        registry.register(FixedFamily.gauge("gw_lag_seconds", "", "")
                .reading(() -> {
                    asked.countDown();
                    try {
                        go.await(500, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        throw new AssertionError("interrupted", e);
                    }
                })
                .value(1));
        CompletableFuture<HttpResponse<String>> scrape =
                CLIENT.sendAsync(request("GET", "/metrics"), BodyHandlers.ofString());
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread closing = new Thread(() -> {
            Thread.currentThread().interrupt();
            endpoint.close();
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        closing.start();

        assertThat(scrape.get(10, TimeUnit.SECONDS).body()).contains("gw_lag_seconds 1\n");
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingClosesNoFileOfAScrapeThatTakesTooLong(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("journal"), "journal");
        CountDownLatch asked = new CountDownLatch(1);
        try (FileChannel journal = FileChannel.open(file)) {
            CompletableFuture<String> read = new CompletableFuture<>();
            registry.register(FixedFamily.gauge("gw_journal", "", "").reading(() -> {
                asked.countDown();
                readFor(Duration.ofSeconds(4), journal);
                read.complete("all");
            }));
            CLIENT.sendAsync(request("GET", "/metrics"), BodyHandlers.ofString());
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            long begun = System.nanoTime();
            endpoint.close();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(took).isBetween(Duration.ofMillis(1900), Duration.ofMillis(3500));
            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("all");
            assertThat(journal.isOpen()).isTrue();
        }
    }

    private static void readFor(Duration time, FileChannel channel) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(7);
            for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
                channel.read(buffer.clear(), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void closingEndsTheThreads() throws Exception {
        get("/metrics");
        Set<Thread> before = endpointThreads();
        assertThat(before).isNotEmpty();

        endpoint.close();

        for (Thread thread : before) {
            thread.join(10_000); // it has left its last exchange, and may be about to end
        }
        assertThat(before).filteredOn(Thread::isAlive).isEmpty();
    }

    private static Set<Thread> endpointThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("metricwright-endpoint")
                        || thread.getName().startsWith("HTTP-Dispatcher"))
                .collect(Collectors.toSet());
    }

    @Test
    void aClosedRegistryIsUnavailable() throws Exception {
        registry.close();

        HttpResponse<String> response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("the registry is closed\n");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, '', 400",
        "HTTP/1.0, '', 200",
        "HTTP/1.1, 'Host: localhost\\r\\nHost: localhost\\r\\n', 400",
        "HTTP/1.1, 'Host: localhost.\\r\\n', 200",
        "HTTP/1.1, 'Host: localhost.:9464\\r\\n', 200"
    })
    void aRequestOfTodayNamesOneHost(String protocol, String hosts, int status) throws Exception {
        String answer = Wire.ask(
                endpoint.port(),
                "GET /metrics " + protocol + "\r\n" + hosts.replace("\\r\\n", "\r\n") + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("gw_bytes_total")).isEqualTo(status == 200);
        assertThat(answer.contains("Host headers; send exactly one\n")).isEqualTo(status == 400);
    }

    /** The endpoint must not find a second request in what another server took for the body of the first. */
    @ParameterizedTest
    @CsvSource({
        "'GET', 400",
        "'\u0016\u0003\u0001', 400",
        "'PRI * HTTP/2.0', 404",
        "'OPTIONS * HTTP/1.1', 404",
        "'GET /metrics?x=%zz HTTP/1.1', 400",
        "'GET /metrics?{a=\"b\"} HTTP/1.1', 400",
        "'GET /metrics HTTP/1.1|Host: localhost|Content-Length: 5|Content-Length: 0', 400",
        "'GET /metrics HTTP/1.1|Host: localhost|Content-Length: -1', 400",
        "'GET /metrics HTTP/1.1|Host: localhost|Content-Length: five', 400",
        "'GET /metrics HTTP/1.1|Host: localhost|Content-Length: 6|Transfer-Encoding: chunked', 400",
        "'GET /metrics HTTP/1.1|Host: localhost|Transfer-Encoding: identity', 501"
    })
    void aRequestThatIsNotHttpIsRefusedAndEndsItsConnection(String head, int status) throws Exception {
        String answer = Wire.ask(
                endpoint.port(),
                head.replace("|", "\r\n") + "\r\n\r\n" + "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("gw_bytes_total");
        assertThat(get("/metrics").body()).isEqualTo(BYTES + PEEK);
    }

    @Test
    void failureWhileRenderingIsAServerErrorThatGivesNothingAway() throws Exception {
        registry.register(FixedFamily.gauge("gw_secret", "", "").value(1).failing(new IllegalStateException("secret")));

        HttpResponse<String> response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("metrics could not be rendered; see the application's log\n");
        assertThat(get("/metrics?name[]=gw_bytes_total").body()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1:80, 200",
        "metrics.internal, 200",
        "LOCALHOST, 200",
        "evil.example, 421",
        "'', 421"
    })
    void aNameThatTheEndpointDoesNotHaveFindsNoMetrics(String host, int status) throws Exception {
        close();
        endpoint = MetricsEndpoint.on(registry).port(0).host("Metrics.Internal").start();

        String answer =
                Wire.ask(endpoint.port(), "GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("gw_bytes_total")).isEqualTo(status == 200);
        assertThat(answer.contains("the Host of this request is not admitted; use"))
                .isEqualTo(status == 421);
    }

    @Test
    void headOfARefusalHasNoBody() throws Exception {
        HttpResponse<String> response = send("HEAD", "/elsewhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void anEndpointThatAnyoneCanReachWarnsOfThePathsThatAnyoneMayRead() throws Exception {
        BasicAuthenticator nobody = new BasicAuthenticator("metrics") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return false;
            }
        };
        close();
        try (RecordedLog log = RecordedLog.of(MetricsEndpoint.class.getName())) {
            MetricsEndpoint.on(registry)
                    .address("0.0.0.0")
                    .port(0)
                    .path("/guarded", nobody)
                    .start()
                    .close();
            assertThat(log.messages()).hasSize(1).allMatch(message -> message.startsWith("INFO "));

            endpoint = MetricsEndpoint.on(registry)
                    .address("0.0.0.0")
                    .port(0)
                    .path("/guarded", nobody)
                    .path("/a")
                    .path("/b")
                    .start();

            assertThat(log.messages().subList(1, 3))
                    .containsExactly(
                            "INFO metrics endpoint listens on 0.0.0.0:" + endpoint.port()
                                    + ": serves /guarded, /a, /b to requests for any host",
                            "WARNING metrics endpoint on 0.0.0.0:" + endpoint.port()
                                    + ": anyone who can reach this address can read /a, /b;"
                                    + " pass path(…) an authenticator, or address(…) a loopback address");
        }
    }

    @Test
    void theLogSaysWhereItListensAndForWhom() throws Exception {
        close();
        try (RecordedLog log = RecordedLog.of(MetricsEndpoint.class.getName())) {
            endpoint =
                    MetricsEndpoint.on(registry).port(0).host("gate-7.internal").start();
            int port = endpoint.port();
            close();
            endpoint = MetricsEndpoint.on(registry).address("::").port(port).start();

            assertThat(log.messages())
                    .containsExactly(
                            "INFO metrics endpoint listens on 127.0.0.1:" + port + ": serves /metrics to requests for"
                                    + " localhost, loopback addresses, gate-7.internal",
                            "INFO metrics endpoint listens on [::]:" + port
                                    + ": serves /metrics to requests for any host",
                            "WARNING metrics endpoint on [::]:" + port
                                    + ": anyone who can reach this address can read /metrics;"
                                    + " pass path(…) an authenticator, or address(…) a loopback address");
        }
    }

    @Test
    void familiesOfAnotherLibraryAndAnotherRegistryAreServedToo() throws Exception {
        close();
        MetricsRegistry other = MetricsRegistry.create();
        other.register(FixedFamily.gauge("other", "", "").value(2));
        ForeignSample sample = new ForeignSample("foreign", Map.of(), 3, null, null);
        ForeignFamily foreign = new ForeignFamily("foreign", ForeignFamily.Type.GAUGE, "", "", List.of(sample));
        endpoint = MetricsEndpoint.on(registry)
                .port(0)
                .and(() -> new ForeignFamilies.Reading(List.of(foreign), List.of()))
                .and(other)
                .start();

        assertThat(get("/metrics").body()).contains(BYTES, PEEK, "\nother 2\n", "\nforeign 3\n");
    }

    @Test
    void takenPortIsNamedWithItsRemedy() {
        assertThatThrownBy(
                        () -> MetricsEndpoint.on(registry).port(endpoint.port()).start())
                .isInstanceOf(BindException.class)
                .hasMessage("metrics endpoint cannot listen on 127.0.0.1:" + endpoint.port()
                        + ": Address already in use; stop the process that uses the port, or choose another with"
                        + " port(…), 0 for any free port");
    }

    @Test
    void addressOfAnotherMachineIsNamed() {
        assertThatThrownBy(
                        () -> MetricsEndpoint.on(registry).address("192.0.2.1").start())
                .isInstanceOf(BindException.class)
                .hasMessage("metrics endpoint cannot listen on 192.0.2.1:9464:"
                        + " Cannot assign requested address; pass address(…) an address of this machine");
    }

    @Test
    void unknownHostIsNamed() {
        assertThatThrownBy(() -> MetricsEndpoint.on(registry)
                        .address("no.such.host.invalid")
                        .start())
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("metrics endpoint cannot listen on no.such.host.invalid:9464:"
                        + " no such host; pass address(…) an address of this machine");
    }

    @Test
    void addressOfAnEndpointOnAllInterfacesIsTheLoopbackOne() throws Exception {
        close();
        endpoint = MetricsEndpoint.on(registry).address("0.0.0.0").port(0).start();

        assertThat(endpoint.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void closingFreesThePortAndMayBeRepeated() throws Exception {
        int port = endpoint.port();
        endpoint.close();
        endpoint.close();

        endpoint = MetricsEndpoint.on(registry).port(port).start();

        assertThat(endpoint.port()).isEqualTo(port);
    }

    @Test
    void aConnectionThatIsKeptEndsWithItsEndpointAndReachesNoLaterOne() throws Exception {
        int port = endpoint.port();
        try (Socket kept = Wire.open(port, "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(Wire.statusLine(kept)).isEqualTo("HTTP/1.1 200 OK");
            endpoint.close();
            endpoint = MetricsEndpoint.on(MetricsRegistry.create()).port(port).start();

            String rest = new String(kept.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest).endsWith(BYTES + PEEK);
        }
    }

    @Test
    void noThreadKeepsTheProcessAlive() throws Exception {
        get("/metrics");

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("metricwright-endpoint")
                        || thread.getName().startsWith("HTTP-Dispatcher"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(Thread::isDaemon);
    }

    @Test
    void senselessDescriptionsAreRefusedAtOnce() {
        MetricsEndpoint.Builder builder = MetricsEndpoint.on(registry).path("/a");

        assertThatThrownBy(() -> builder.path("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path \"a\"");
        assertThatThrownBy(() -> builder.path("/a?b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.path("/a"))
                .hasMessage("duplicate path /a of the metrics endpoint; add it once");
        assertThatThrownBy(() -> builder.path("/b", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("path /b of the metrics endpoint: its authenticator is null; pass one, or only the path");
        assertThatThrownBy(() -> builder.host("http://metrics.internal"))
                .hasMessage("invalid host \"http://metrics.internal\" of the metrics endpoint;"
                        + " pass the name or address without scheme and port");
        assertThatThrownBy(() -> builder.host("metrics.internal:80")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.port(65_536))
                .hasMessage("invalid port 65536 of the metrics endpoint; use 1 to 65535, or 0 for any free port");
    }
}
