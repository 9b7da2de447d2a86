package example.bff;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.Scrape;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The BFF, from annotation to scrape: it exposes what its catalog defines. */
class BffScrapeTest {

    /** 29 at {@code /metrics} and 5 over OTLP; one name is in both. */
    private final HttpClient http = HttpClient.newHttpClient();

    private BffServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BffServer(0);
        SampleLoad.drive(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.uri()).header("Accept", accept).build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void everyValueThatTheApplicationKnowsIsRecorded() {
        Scrape scrape = Reading.of(server.registry()).scrape();
        assertThat(values(scrape, "bff_sessions_destroyed_total", "reason"))
                .containsExactlyInAnyOrder("logout", "expired", "revoked");
        assertThat(values(scrape, "bff_token_exchange_total", "grant_type"))
                .containsExactlyInAnyOrder(
                        "authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:token-exchange");
        assertThat(values(scrape, "bff_authz_requests_total", "decision")).containsExactlyInAnyOrder("allow", "deny");
        assertThat(values(scrape, "bff_public_metrics_total", "event"))
                .containsExactlyInAnyOrder(
                        "page_view",
                        "login_clicked",
                        "logout_clicked",
                        "session_expired_shown",
                        "script_error",
                        "slow_render");
        // Series of closed labels exist from the start. All of them have changed, which shows that the load leaves
        // nothing out.
        Set<String> counters = Set.of(
                "bff_sessions_destroyed_total",
                "bff_session_binding_failures_total",
                "bff_token_refresh_failed_total",
                "bff_token_exchange_total",
                "bff_token_validation_total",
                "bff_redis_operations_total",
                "bff_idp_requests_total",
                "bff_kafka_messages_total",
                "bff_csrf_violations_total",
                "bff_security_events_total",
                "bff_background_tasks_total",
                "bff_public_metrics_total");
        assertThat(counters).allSatisfy(family -> assertThat(scrape.samples(family, Map.of()))
                .as(family)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.number()).isPositive()));
    }

    private static Set<String> values(Scrape scrape, String family, String label) {
        return scrape.samples(family, Map.of()).stream()
                .map(sample -> sample.labels().get(label))
                .collect(Collectors.toSet());
    }

    @Test
    void httpAndCircuitFamiliesKeepTheirNamesWithoutPrefix() {
        Reading reading = Reading.of(server.registry());
        Map<String, String> posted = Map.of("method", "POST", "endpoint", "/api/v1/metrics");
        assertThat(reading.scrape().samples("http_requests_total", posted).stream()
                        .filter(sample -> sample.number() > 0)
                        .collect(Collectors.toMap(sample -> sample.labels().get("status"), Scrape.Sample::value)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("204", "6", "422", "1"));
        assertThat(reading.value("circuit_breaker_status", Map.of("service", "orders")))
                .isEqualTo("2");
        assertThat(reading.value("circuit_breaks_total", Map.of("service", "orders")))
                .isEqualTo("1");
    }

    @Test
    void instrumentsOfOpenTelemetryTakeDurationsAndCountThemInMilliseconds() {
        Scrape.Exposed exposed =
                Reading.of(server.registry()).scrape().families().get("bff_forwardauth_duration_ms");
        assertThat(exposed.samples().stream()
                        .filter(sample -> sample.name().endsWith("_bucket"))
                        .map(sample -> sample.labels().get("le") + " " + sample.value()))
                .containsExactly(
                        "1.0 0", "5.0 0", "10.0 0", "50.0 4", "100.0 4", "500.0 4", "1000.0 4", "10000.0 4", "+Inf 4");
        // Four checks: 4 ms for the session and 20 ms for the policy.
        assertThat(exposed.samples().stream()
                        .filter(sample -> !sample.name().endsWith("_bucket"))
                        .map(sample -> sample.name() + " " + sample.value()))
                .containsExactly("bff_forwardauth_duration_ms_sum 96", "bff_forwardauth_duration_ms_count 4");
    }

    @Test
    void aScrapeDoesNotChangeWhatTheNextOneReads() throws Exception {
        assertThat(get("text/plain").body()).isEqualTo(get("text/plain").body());
    }

    @Test
    void metricsAreOnlyRead() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri())
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }
}
