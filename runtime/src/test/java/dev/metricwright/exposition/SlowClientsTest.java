package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.metricwright.Counter;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow or malicious clients on real connections; during all of them, a scrape still succeeds. */
class SlowClientsTest {

    private static final int MANY = 1000;
    private static final int SOME = 100;

    private static final String GET = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n";
    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";
    private static final String PAGE = BYTES + """
            # HELP metricwright_rejected_total Recordings that were ignored, such as a negative increment or an observation \
            that is not a number.
            # TYPE metricwright_rejected_total counter
            metricwright_rejected_total{family="gw_bytes_total"} 0
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MetricsRegistry registry = MetricsRegistry.create();
    private final Counter bytes = CounterTable.of(
                    registry, FamilyDefinition.counter("gw_bytes_total").build())
            .open();
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Socket> connections = new ArrayList<>();
    private MetricsEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        bytes.inc(7);
        endpoint = MetricsEndpoint.on(registry).port(0).start();
    }

    @AfterEach
    void close() throws IOException {
        released.countDown();
        endpoint.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void open(int number, String request) throws IOException {
        for (int i = 0; i < number; i++) {
            connections.add(Wire.open(endpoint.port(), request));
        }
    }

    private HttpRequest scrape(String query) {
        return HttpRequest.newBuilder(endpoint.uri().resolve(query))
                .timeout(Duration.ofSeconds(8))
                .build();
    }

    private HttpResponse<String> scraped(String query) throws Exception {
        return client.send(scrape(query), BodyHandlers.ofString());
    }

    /**
     * Returns the answer to a scrape. If the endpoint has too many requests, the scrape is repeated, for at most eight
     * seconds.
     */
    private String found(String query) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
        String answer = "";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> response = scraped(query);
                if (response.statusCode() == 200) {
                    return response.body();
                }
                answer = response.body();
            } catch (IOException e) {
                answer = e.toString();
            }
            released.await(50, TimeUnit.MILLISECONDS);
        }
        return answer;
    }

    /** An answer that is larger than a socket's buffer. */
    private void exposeMuch() {
        registry.register(
                FixedFamily.gauge("gw_much", "much ".repeat(1_250_000), "").value(1));
    }

    /** A gauge whose reading waits for the end of the test, or the endpoint's own gauge. */
    private void exposeWhatHangs(CountDownLatch asked) {
        registry.register(FixedFamily.gauge("gw_lag_seconds", "", "").reading(() -> {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("metricwright-endpoint"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /metrics HTTP/1.1\r\nHost: local"})
    void aThousandRequestsThatDoNotGoOnHoldUpNoScrape(String beginning) throws Exception {
        open(MANY, beginning);

        assertThat(found("/metrics")).isEqualTo(PAGE);
        assertThat(threads()).isLessThanOrEqualTo(ExchangeThreads.MOST + 1); // Plus the thread that watches the others.
    }

    @Test
    void bodiesThatDoNotComeHoldUpNeitherTheirRefusalNorAScrape() throws Exception {
        open(SOME, POST);

        assertThat(Wire.statusLine(connections.get(0))).isEqualTo("HTTP/1.1 405 Method Not Allowed");
        assertThat(found("/metrics")).isEqualTo(PAGE);
    }

    @Test
    void answersThatAreNotReadHoldUpNoScrape() throws Exception {
        exposeMuch();
        open(SOME, GET);

        assertThat(found("/metrics?name[]=gw_bytes_total")).isEqualTo(BYTES);
        assertThat(threads()).isLessThanOrEqualTo(ExchangeThreads.MOST + 1);
    }

    @Test
    void aClientThatIsSlowAloneIsLeftInPeace() throws Exception {
        exposeMuch();
        open(1, GET);
        CompletableFuture<Void> later = new CompletableFuture<>();
        assertThatCode(() -> later.get(1, TimeUnit.SECONDS)).hasMessage(null);

        assertThat(found("/metrics?name[]=gw_bytes_total")).isEqualTo(BYTES);
        int length = connections.get(0).getInputStream().readNBytes(6_000_000).length;
        assertThat(length).isEqualTo(6_000_000);
    }

    @Test
    void aThousandScrapesAtATimeAreServedRefusedOrClosedAndNoneHangs() throws Exception {
        List<CompletableFuture<Integer>> statuses = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            statuses.add(client.sendAsync(scrape("/metrics"), BodyHandlers.discarding())
                    .handle((response, failure) -> failure == null ? response.statusCode() : 0));
        }
        CompletableFuture.allOf(statuses.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);

        assertThat(statuses)
                .extracting(CompletableFuture::join)
                .isSubsetOf(200, 503, 0)
                .contains(200);
        assertThat(threads()).isLessThanOrEqualTo(ExchangeThreads.MOST + 1);
    }

    @Test
    void recordingGoesOnWhileScrapesHangAndAnswersAreNotRead() throws Exception {
        exposeMuch();
        int hanging = 8;
        CountDownLatch asked = new CountDownLatch(hanging);
        exposeWhatHangs(asked);
        for (int i = 0; i < hanging; i++) {
            open(1, "GET /metrics?detail" + i + "=true HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        open(8, "GET /metrics?name[]=gw_much HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(asked.await(8, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> recorded = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 1_000_000; i++) {
                bytes.inc();
            }
            CounterTable.of(registry, FamilyDefinition.counter("gw_late_total").build())
                    .open()
                    .inc();
        });

        assertThat(recorded).succeedsWithin(Duration.ofSeconds(5));
        released.countDown();
        assertThat(found("/metrics?name[]=gw_bytes_total&name[]=gw_late_total")).isEqualTo("""
                        # TYPE gw_bytes_total counter
                        gw_bytes_total 1000007
                        # TYPE gw_late_total counter
                        gw_late_total 1
                        """);
    }

    @Test
    void closingWaitsForNoClient() throws Exception {
        exposeMuch();
        open(SOME, GET);
        open(SOME, "G");
        int port = endpoint.port();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(endpoint::close);

        assertThat(closed).succeedsWithin(Duration.ofSeconds(5));
        endpoint = MetricsEndpoint.on(registry).port(port).start();
        assertThat(found("/metrics?name[]=gw_bytes_total")).isEqualTo(BYTES);
    }
}
