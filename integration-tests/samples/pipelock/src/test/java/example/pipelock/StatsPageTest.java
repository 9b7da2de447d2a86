package example.pipelock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.Scrape;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statistics page: the JSON of the document, with the values of the registry. */
class StatsPageTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private PipelockServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PipelockServer(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Returns the page, with 3600.5 in place of the one number that varies between runs. */
    private String page() throws IOException, InterruptedException {
        return send("GET", server.statsUri())
                .body()
                .replaceFirst("\"uptime_seconds\":\\d+\\.\\d,", "\"uptime_seconds\":3600.5,");
    }

    private static String compact(String json) {
        return json.replaceAll("\\s", "");
    }

    @Test
    void theStatisticsAreTheJsonOfTheDocument() throws Exception {
        SampleLoad.drive(server);

        assertThat(page()).isEqualTo(compact("""
                {
                  "uptime_seconds": 3600.5,
                  "requests": {"total": 13, "allowed": 6, "blocked": 7, "block_rate": 0.5385},
                  "tunnels": 4,
                  "websockets": 3,
                  "top_blocked_domains": [
                    {"name": "evil.com", "count": 2},
                    {"name": "paste.test", "count": 1},
                    {"name": "www.evil.com", "count": 1}
                  ],
                  "top_scanners": [
                    {"name": "dlp", "count": 3},
                    {"name": "domain", "count": 2},
                    {"name": "prompt_injection", "count": 1}
                  ],
                  "sessions": {
                    "active": 3,
                    "anomalies": 8,
                    "escalations": 3,
                    "top_anomalies": [
                      {"name": "secret", "count": 4},
                      {"name": "blocked_domain", "count": 2},
                      {"name": "entropy", "count": 1},
                      {"name": "split_secret", "count": 1}
                    ]
                  },
                  "agents": {
                    "claude-code": {"allowed": 3, "blocked": 4, "tunnels": 2},
                    "cursor": {"allowed": 2, "blocked": 2, "tunnels": 1}
                  }
                }
                """));
    }

    @Test
    void aFreshServerHasNothingToTellAndNoAgents() throws Exception {
        assertThat(page()).isEqualTo(compact("""
                {
                  "uptime_seconds": 3600.5,
                  "requests": {"total": 0, "allowed": 0, "blocked": 0, "block_rate": 0.0000},
                  "tunnels": 0,
                  "websockets": 0,
                  "top_blocked_domains": [],
                  "top_scanners": [],
                  "sessions": {"active": 0, "anomalies": 0, "escalations": 0, "top_anomalies": []}
                }
                """));
    }

    @Test
    void agentsAreLeftOutWhereNobodyIsKnownByName() throws Exception {
        Request unnamed = new Request("", "api.example.com", "", "");
        server.requests().serve(unnamed, "", Duration.ofMillis(20));
        server.tunnels().connect("", "api.example.com").orElseThrow().closed(Duration.ofSeconds(1));
        assertThat(page())
                .contains("\"total\":1,\"allowed\":1,", "\"tunnels\":1,")
                .doesNotContain("agents");

        server.tunnels().connect("cursor", "api.example.com").orElseThrow().closed(Duration.ofSeconds(1));
        assertThat(page()).endsWith(",\"agents\":{\"cursor\":{\"allowed\":0,\"blocked\":0,\"tunnels\":1}}}");
    }

    @Test
    void bothPagesTellTheSame() throws Exception {
        SampleLoad.drive(server);
        Scrape scrape = Scrape.parse(send("GET", server.metricsUri()).body());
        Stats stats = Stats.of(Duration.ZERO, new Readings(server.registry()), new Traffic());

        assertThat(stats.requests().allowed())
                .isEqualTo(sum(scrape, "pipelock_requests_total", Map.of("result", "allowed")));
        assertThat(stats.requests().blocked())
                .isEqualTo(sum(scrape, "pipelock_requests_total", Map.of("result", "blocked")));
        assertThat(stats.tunnels()).isEqualTo(sum(scrape, "pipelock_tunnels_total", Map.of()));
        assertThat(stats.webSockets()).isEqualTo(sum(scrape, "pipelock_ws_connections_total", Map.of()));
        assertThat(stats.sessions().active()).isEqualTo(sum(scrape, "pipelock_sessions_active", Map.of()));
        assertThat(stats.sessions().anomalies()).isEqualTo(sum(scrape, "pipelock_session_anomalies_total", Map.of()));
        assertThat(stats.sessions().escalations())
                .isEqualTo(sum(scrape, "pipelock_session_escalations_total", Map.of()));
        assertThat(stats.topScanners()).hasSize(3).allSatisfy(scanner -> assertThat(scanner.count())
                .isEqualTo(sum(scrape, "pipelock_scanner_hits_total", Map.of("scanner", scanner.name()))));
        assertThat(stats.sessions().topAnomalies()).hasSize(4).allSatisfy(anomaly -> assertThat(anomaly.count())
                .isEqualTo(sum(scrape, "pipelock_session_anomalies_total", Map.of("type", anomaly.name()))));
    }

    private static long sum(Scrape scrape, String family, Map<String, String> labels) {
        return scrape.samples(family, labels).stream()
                .mapToLong(sample -> Long.parseLong(sample.value()))
                .sum();
    }

    @Test
    void theListsHoldTheTenMostFrequent() throws Exception {
        for (int host = 0; host < 12; host++) {
            for (int i = 0; i < 20 - host; i++) {
                server.webSockets().open("host" + host + ".evil.com");
            }
        }

        assertThat(page())
                .contains("[{\"name\":\"host0.evil.com\",\"count\":20},{\"name\":\"host1.evil.com\",\"count\":19},")
                .contains(",{\"name\":\"host9.evil.com\",\"count\":11}]")
                .doesNotContain("host10");
    }

    @Test
    void namesThatAgentsMakeUpAreWrittenAsJsonText() throws Exception {
        server.requests().serve(new Request("a\"b\n", "api.example.com", "", ""), "", Duration.ofMillis(20));

        assertThat(page()).contains("\"agents\":{\"a\\\"b\\n\":{\"allowed\":1,");
    }

    @Test
    void bothPagesAreOnOnePortOfTheLoopbackAddressAndAnswerUnderTheirOwnPathAlone() throws Exception {
        assertThat(server.metricsUri().getHost()).isEqualTo("127.0.0.1");
        assertThat(server.statsUri()).isEqualTo(server.metricsUri().resolve("/stats"));
        HttpResponse<String> stats = send("GET", server.statsUri());
        assertThat(stats.statusCode()).isEqualTo(200);
        assertThat(stats.headers().firstValue("Content-Type")).contains("application/json");

        HttpResponse<String> written = send("POST", server.statsUri());
        assertThat(written.statusCode()).isEqualTo(405);
        assertThat(written.headers().firstValue("Allow")).contains("GET");
        assertThat(send("GET", server.statsUri().resolve("/stats/x")).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", server.metricsUri().resolve("/metrics/x")).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", server.metricsUri().resolve("/")).statusCode()).isEqualTo(404);
    }

    @Test
    void aMistypedFamilyIsNoZero() {
        assertThatThrownBy(() -> new Readings(MetricsRegistry.create()).sum("pipelock_tunnel_total"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no recorder defines the metric family pipelock_tunnel_total");
    }
}
