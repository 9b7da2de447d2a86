package example.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.Scrape;
import example.bff.AccessMetrics.Action;
import example.bff.AccessMetrics.Decision;
import example.bff.BackgroundMetrics.TaskType;
import example.bff.ForwardAuth.Ruling;
import example.bff.SessionMetrics.EndReason;
import example.bff.SessionMetrics.FlowType;
import example.bff.SessionMetrics.Verification;
import example.bff.TokenMetrics.TokenStatus;
import example.bff.TokenMetrics.TokenType;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviour of the BFF, and the metrics that it records. */
class BffBehaviourTest {

    private static final Browser FIREFOX = new Browser("192.0.2.7", "Firefox");
    private static final Duration TOOK = Duration.ofMillis(4);

    /** The bound of the catalog for bff_token_refresh_success_total. */
    private static final int USERS = 1_000;

    private BffServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BffServer(0, () -> 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reading reading() {
        return Reading.of(server.registry());
    }

    private String login() {
        return server.sessions()
                .begin("ann", FIREFOX, FlowType.AUTHORIZATION_CODE, Duration.ofSeconds(8))
                .orElseThrow();
    }

    @Test
    void activeSessionsAreThoseThatBeganAndDidNotEnd() {
        login();
        String second = login();
        server.sessions().end(second, EndReason.LOGOUT);
        server.sessions().end(second, EndReason.LOGOUT);

        Reading reading = reading();
        assertThat(reading.value("bff_sessions_created_total")).isEqualTo("2");
        assertThat(reading.value("bff_sessions_destroyed_total", Map.of("reason", "logout")))
                .isEqualTo("1");
        assertThat(reading.value("bff_active_sessions_total")).isEqualTo("1");
    }

    @Test
    void aSessionIsValidInTheBrowserAloneThatItWasGivenTo() {
        String session = login();
        assertThat(server.sessions().verify(session, FIREFOX, TOOK)).isEqualTo(Verification.VALID);
        assertThat(server.sessions().verify(session, new Browser("192.0.2.7", "curl"), TOOK))
                .isEqualTo(Verification.STOLEN);
        assertThat(server.sessions().verify("guess", FIREFOX, TOOK)).isEqualTo(Verification.UNKNOWN);

        Reading reading = reading();
        assertThat(reading.value("bff_session_binding_failures_total", Map.of("reason", "browser_changed")))
                .isEqualTo("1");
        assertThat(reading.value(
                        "bff_security_events_total", Map.of("event_type", "session_stolen", "severity", "critical")))
                .isEqualTo("1");
    }

    @Test
    void whileTheStoreCannotBeReachedNobodyGetsIn() {
        String session = login();
        server.store().reachable(false);
        assertThat(server.sessions().verify(session, FIREFOX, TOOK)).isEqualTo(Verification.UNKNOWN);
        assertThat(server.sessions().begin("eve", FIREFOX, FlowType.DEVICE_CODE, TOOK))
                .isEmpty();

        Reading reading = reading();
        assertThat(reading.value("bff_redis_operations_total", Map.of("operation", "get", "status", "error")))
                .isEqualTo("1");
        assertThat(reading.value("bff_redis_operations_total", Map.of("operation", "set", "status", "error")))
                .isEqualTo("1");
        assertThat(reading.value("bff_sessions_created_total")).isEqualTo("1");
    }

    @Test
    void forwardAuthAsksThePolicyOnlyForAValidSession() {
        Ruling allowed = new Ruling("orders", Action.READ, Decision.ALLOW, Duration.ofMillis(20));
        Ruling denied = new Ruling("orders", Action.WRITE, Decision.DENY, Duration.ofMillis(20));
        String session = login();
        assertThat(server.forwardAuth().check(session, FIREFOX, TOOK, allowed)).isTrue();
        assertThat(server.forwardAuth().check(session, FIREFOX, TOOK, denied)).isFalse();
        assertThat(server.forwardAuth().check("guess", FIREFOX, TOOK, allowed)).isFalse();

        Reading reading = reading();
        assertThat(reading.value("bff_auth_requests_total")).isEqualTo("3");
        assertThat(reading.value("bff_authz_requests_total", Map.of("action", "read", "decision", "allow")))
                .isEqualTo("1");
        assertThat(reading.value("bff_authz_requests_total", Map.of("action", "write", "decision", "deny")))
                .isEqualTo("1");
        assertThat(reading.total("bff_authz_requests_total")).isEqualTo(2);
    }

    @Test
    void usersPastTheBoundAreCountedAsOther() {
        for (int user = 0; user < USERS + 3; user++) {
            server.tokens().refreshed("user-" + user, "orders", TOOK);
        }
        server.tokens().refreshed("user-0", "orders", TOOK);

        Scrape scrape = reading().scrape();
        String family = "bff_token_refresh_success_total";
        assertThat(scrape.samples(family, Map.of())).hasSize(USERS + 1);
        assertThat(scrape.samples(family, Map.of("user_id", "user-0")))
                .singleElement()
                .extracting(Scrape.Sample::value)
                .isEqualTo("2");
        assertThat(scrape.samples(family, Map.of("user_id", "other")))
                .singleElement()
                .extracting(Scrape.Sample::value)
                .isEqualTo("3");
        assertThat(scrape.samples("metricwright_label_overflow_total", Map.of("family", family, "label", "user_id")))
                .singleElement()
                .extracting(Scrape.Sample::value)
                .isEqualTo("3");
    }

    @Test
    void anExpiredTokenAndAForgedOneAreToldApart() {
        server.tokens().validated("orders", TokenType.ACCESS, TokenStatus.VALID);
        server.tokens().validated("orders", TokenType.ACCESS, TokenStatus.EXPIRED);
        server.tokens().validated("orders", TokenType.ID, TokenStatus.FORGED);

        Reading reading = reading();
        assertThat(reading.value("bff_token_expiry_total", Map.of("service", "orders")))
                .isEqualTo("1");
        assertThat(reading.value("bff_security_events_total", Map.of("event_type", "token_forged")))
                .isEqualTo("1");
        assertThat(reading.total("bff_token_validation_total")).isEqualTo(3);
    }

    @Test
    void aCircuitOpensWithTheThirdFailureInARowAndWithTheFirstOfATrial() {
        CircuitBreaker orders = server.circuitTo("orders");
        orders.failed();
        orders.failed();
        orders.succeeded();
        orders.failed();
        orders.failed();
        assertThat(circuitState()).isEqualTo("0");
        orders.failed();
        assertThat(circuitState()).isEqualTo("2");
        orders.tryAgain();
        assertThat(circuitState()).isEqualTo("1");
        orders.failed();
        assertThat(circuitState()).isEqualTo("2");
        orders.failed();
        assertThat(reading().value("circuit_breaks_total", Map.of("service", "orders")))
                .isEqualTo("2");
        orders.tryAgain();
        orders.succeeded();
        assertThat(circuitState()).isEqualTo("0");
    }

    private String circuitState() {
        return reading().value("circuit_breaker_status", Map.of("service", "orders"));
    }

    @Test
    void aRequestWithoutTheRightProofIsRefused() {
        assertThat(server.csrf().admits("proof", "proof")).isTrue();
        assertThat(server.csrf().admits("proof", "")).isFalse();
        assertThat(server.csrf().admits("proof", "guess")).isFalse();

        Reading reading = reading();
        assertThat(reading.value("bff_csrf_violations_total", Map.of("reason", "proof_missing")))
                .isEqualTo("1");
        assertThat(reading.value("bff_csrf_violations_total", Map.of("reason", "proof_wrong")))
                .isEqualTo("1");
    }

    @Test
    void aClientThatSendsTooMuchIsCountedByItsId() {
        for (int request = 0; request < 20; request++) {
            assertThat(server.clients().admit("reports")).isTrue();
        }
        assertThat(server.clients().admit("reports")).isFalse();
        assertThat(server.clients().admit("billing")).isTrue();
        assertThat(reading().value("bff_rate_limit_violations_total", Map.of("client_id", "reports")))
                .isEqualTo("1");
    }

    @Test
    void aTaskThatFailsIsCountedAndTimedLikeOneThatDoesNot() {
        server.tasks().run(TaskType.KEY_ROTATION, () -> {});
        IllegalStateException failure = new IllegalStateException();
        assertThatThrownBy(() -> server.tasks().run(TaskType.KEY_ROTATION, () -> {
                    throw failure;
                }))
                .isSameAs(failure);

        Reading reading = reading();
        Map<String, String> rotation = Map.of("task_type", "key_rotation");
        assertThat(reading.scrape().samples("bff_background_tasks_total", rotation))
                .extracting(sample -> sample.labels().get("status") + " " + sample.value())
                .containsExactlyInAnyOrder("success 1", "error 1");
        assertThat(reading.scrape().samples("bff_background_task_duration_seconds", rotation))
                .filteredOn(sample -> sample.name().endsWith("_count"))
                .extracting(Scrape.Sample::value)
                .containsExactly("2");
    }
}
