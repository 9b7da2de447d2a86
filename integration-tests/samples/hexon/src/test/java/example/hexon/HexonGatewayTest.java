package example.hexon;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.Scrape;
import dev.metricwright.exposition.ExpositionFormat;
import example.hexon.HexonGateway.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviour of the gateway, and the metrics that it records. */
class HexonGatewayTest {

    private HexonGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new HexonGateway(0);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private String value(String family, String... labels) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ExpositionFormat.PROMETHEUS_TEXT.write(gateway.registry(), text);
        Map<String, String> asked = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            asked.put(labels[i], labels[i + 1]);
        }
        return Scrape.parse(text.toString(StandardCharsets.UTF_8)).samples(family, asked).stream()
                .map(Scrape.Sample::value)
                .reduce((one, another) -> one + " " + another)
                .orElse("none");
    }

    private Outcome get(String client, String session) {
        return gateway.handle(new Request(client, session, "shop.example", 400, 9_000, Duration.ofMillis(20)));
    }

    @Test
    void aRequestIsCountedAtEachStationItPasses() throws IOException {
        gateway.route("shop.example", "shop").add("first");
        String session = gateway.sessions().begin("browser");

        assertThat(get("ann", session)).isEqualTo(Outcome.SERVED);

        assertThat(value("ratelimit_requests_total", "result", "allowed")).isEqualTo("1");
        assertThat(value("sessions_validations_success", "type", "browser")).isEqualTo("1");
        assertThat(value("loadbalancer_selects", "pool_id", "shop", "strategy", "round_robin"))
                .isEqualTo("1");
        assertThat(value("loadbalancer_bytes_sent", "pool_id", "shop", "backend_id", "first"))
                .isEqualTo("400");
        assertThat(value("loadbalancer_bytes_recv", "pool_id", "shop", "backend_id", "first"))
                .isEqualTo("9000");
        assertThat(value("loadbalancer_active_connections", "pool_id", "shop", "backend_id", "first"))
                .isEqualTo("0");
        assertThat(value("proxy_requests", "app", "shop", "host", "shop.example", "auth", "session"))
                .isEqualTo("1");
        // 20 ms: above the bounds 0.001 and 0.01, below 0.1, 1, 10 and +Inf; then the sum and the count
        assertThat(value("proxy_backend_duration", "app", "shop")).isEqualTo("0 0 1 1 1 1 0.02 1");
    }

    @Test
    void aSessionIsCheckedForWhetherItExistsAndForItsType() throws IOException {
        Sessions sessions = gateway.sessions();
        String browser = sessions.begin("browser");

        assertThat(sessions.isValid(browser, "browser")).isTrue();
        assertThat(sessions.isValid(browser, "vpn")).isFalse();
        assertThat(sessions.isValid("forged", "browser")).isFalse();
        assertThat(sessions.regenerate(browser)).contains("session-2");
        assertThat(sessions.isValid(browser, "browser")).isFalse();

        assertThat(value("sessions_validations_success", "type", "browser")).isEqualTo("1");
        assertThat(value("sessions_validations_failed", "reason", "invalid_type"))
                .isEqualTo("1");
        assertThat(value("sessions_validations_failed", "reason", "not_found")).isEqualTo("2");
        assertThat(value("sessions_validations_failed", "reason", "storage_error"))
                .isEqualTo("0");
        assertThat(value("sessions_sessions_regenerated", "type", "browser")).isEqualTo("1");
    }

    @Test
    void sessionsThatEndTogetherAreCountedOneByOne() throws IOException {
        Sessions sessions = gateway.sessions();
        sessions.begin("browser");
        sessions.begin("browser");
        String vpn = sessions.begin("vpn");

        sessions.revokeAll("browser");
        sessions.revoke(vpn);
        sessions.revoke(vpn);

        assertThat(value("sessions_sessions_created", "type", "browser")).isEqualTo("2");
        assertThat(value("sessions_sessions_bulk_revoked", "type", "browser")).isEqualTo("2");
        assertThat(value("sessions_sessions_revoked")).isEqualTo("1");
    }

    @Test
    void clientsThatContinuePastTheLimitAreBannedUntilTheBanIsLifted() throws IOException {
        RateLimiter limiter = gateway.limiter();
        for (int i = 0; i < HexonGateway.REQUESTS_IN_A_WINDOW; i++) {
            assertThat(limiter.admits("greedy", "shop.example")).isTrue();
        }
        for (int i = 0; i < HexonGateway.REQUESTS_IN_A_WINDOW; i++) {
            assertThat(limiter.admits("greedy", "shop.example")).isFalse();
        }
        assertThat(limiter.admits("calm", "shop.example")).isTrue();
        assertThat(value("ratelimit_clients_tracked")).isEqualTo("2");

        limiter.beginWindow();
        assertThat(limiter.admits("greedy", "shop.example")).isFalse();
        limiter.unban("greedy");
        assertThat(limiter.admits("greedy", "shop.example")).isTrue();

        assertThat(value("ratelimit_requests_total", "result", "allowed", "hostname", "shop.example"))
                .isEqualTo("5");
        assertThat(value("ratelimit_requests_total", "result", "blocked", "hostname", "shop.example"))
                .isEqualTo("4");
        assertThat(value("ratelimit_clients_banned", "hostname", "shop.example"))
                .isEqualTo("1");
        assertThat(value("ratelimit_clients_unbanned")).isEqualTo("1");
        assertThat(value("ratelimit_clients_tracked")).isEqualTo("1");
    }

    @Test
    void backendsTakeTurnsAndOneWithAnOpenCircuitIsPassedOver() throws IOException {
        BackendPool pool = gateway.route("shop.example", "shop");
        Backend first = pool.add("first");
        pool.add("second");
        String session = gateway.sessions().begin("browser");

        get("ann", session);
        get("ann", session);
        first.checked(false);
        get("ann", session);

        assertThat(value("loadbalancer_connections_opened", "backend_id", "first"))
                .isEqualTo("1");
        assertThat(value("loadbalancer_connections_opened", "backend_id", "second"))
                .isEqualTo("2");
        assertThat(value(
                        "loadbalancer_circuit_state_changes",
                        "backend_id",
                        "first",
                        "from_state",
                        "closed",
                        "to_state",
                        "open"))
                .isEqualTo("1");
    }

    @Test
    void aPoolWithoutAHealthyBackendServesNothing() throws IOException {
        gateway.route("shop.example", "shop").add("first").checked(false);
        String session = gateway.sessions().begin("browser");

        assertThat(get("ann", session)).isEqualTo(Outcome.UNAVAILABLE);

        assertThat(value("loadbalancer_select_failures", "pool_id", "shop", "reason", "no_healthy_backends"))
                .isEqualTo("1");
        assertThat(value("loadbalancer_health_checks", "pool_id", "shop", "healthy", "false"))
                .isEqualTo("1");
        assertThat(value("proxy_errors", "app", "shop", "host", "shop.example")).isEqualTo("1");
    }

    @Test
    void namesAreResolvedOnceAndTheAbsenceOfOneIsRememberedToo() throws IOException {
        Resolver resolver = gateway.resolver(
                "9.9.9.9",
                name -> new Resolver.Answer(
                        Optional.of("10.0.0.2").filter(address -> name.equals("here")), Duration.ofMillis(5)));

        assertThat(resolver.resolve("here")).contains("10.0.0.2");
        assertThat(resolver.resolve("here")).contains("10.0.0.2");
        assertThat(resolver.resolve("nowhere")).isEmpty();
        assertThat(resolver.resolve("nowhere")).isEmpty();

        assertThat(value("dns_resolve_total", "result", "success", "cached", "true"))
                .isEqualTo("1");
        assertThat(value("dns_resolve_total", "result", "success", "cached", "false"))
                .isEqualTo("1");
        assertThat(value("dns_resolve_total", "result", "nxdomain")).isEqualTo("1 1");
        assertThat(value("dns_nxdomain_total")).isEqualTo("1");
        assertThat(value("dns_lookup_performed")).isEqualTo("2");
        assertThat(value("dns_cache_hits")).isEqualTo("2");
        // 5 ms each: above the bound 0.001, below the others; then the sum and the count
        assertThat(value("dns_resolver_latency", "resolver", "9.9.9.9")).isEqualTo("0 2 2 2 2 2 0.01 2");
    }

    @Test
    void aResolverThatDoesNotAnswerIsUnhealthyUntilItDoes() throws IOException {
        Resolver resolver = gateway.resolver("9.9.9.9", name -> {
            if (name.equals("slow")) {
                throw new IOException("timed out");
            }
            return new Resolver.Answer(Optional.of("10.0.0.2"), Duration.ofMillis(5));
        });

        resolver.resolve("slow");
        resolver.resolve("slow");
        assertThat(value("dns_resolver_healthy", "resolver", "9.9.9.9")).isEqualTo("0");
        assertThat(value("dns_resolver_consecutive_failures", "resolver", "9.9.9.9"))
                .isEqualTo("2");

        resolver.resolve("fast");
        assertThat(value("dns_resolver_healthy", "resolver", "9.9.9.9")).isEqualTo("1");
        assertThat(value("dns_resolver_consecutive_failures", "resolver", "9.9.9.9"))
                .isEqualTo("0");
        assertThat(value("dns_resolver_failures_total", "resolver", "9.9.9.9")).isEqualTo("2");
        assertThat(value("dns_resolve_total", "result", "failure", "cached", "false"))
                .isEqualTo("2");
    }
}
