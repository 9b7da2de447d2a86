package example.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.HonestClient;
import conformance.HostileClients;
import conformance.Occupied;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are counted whoever else is connected: clients that are silent, that trickle, or that do not read. */
class HostileClientsTest {

    private static final int EACH = 64;
    private static final String HEAD =
            "POST /api/v1/metrics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String UNENDED_HEAD = HEAD + "X-Slow: ";
    private static final String UNENDED_BODY = HEAD + "Content-Length: 8000\r\n\r\n{";
    private static final String UNREAD = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String HONEST =
            HEAD + "Content-Length: 22\r\nConnection: close\r\n\r\n{\"event\": \"page_view\"}";

    private final AtomicLong clock = new AtomicLong();
    private BffServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BffServer(0, clock::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int port() {
        return server.publicMetricsUri().getPort();
    }

    private void report() throws IOException {
        assertThat(HonestClient.ask(port(), HONEST))
                .startsWith("HTTP/1.1 204 No Content\r\n")
                .endsWith("\r\n\r\n");
    }

    private double counted() {
        return Reading.of(server.registry()).total("bff_public_metrics_total");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNENDED_HEAD, UNENDED_BODY})
    void reportsAreCountedWhileTheyAreConnected(String beginning) throws Exception {
        try (HostileClients hostile = HostileClients.open(port(), EACH, beginning, UNREAD)) {
            for (int i = 0; i < 10; i++) {
                report();
                assertThat(hostile.connected()).isEqualTo(3 * EACH);
            }
        }

        assertThat(counted()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNENDED_HEAD, UNENDED_BODY})
    void nothingIsLeftOverWhenTheyLeave(String beginning) throws Exception {
        assumeTrue(Occupied.isKnown());
        report(); // before, because the first connection opens a socket that the JVM keeps
        long before = Occupied.now().sockets();

        try (HostileClients hostile = HostileClients.open(port(), EACH, beginning, UNREAD)) {
            report();
            assertThat(hostile.connected()).isEqualTo(3 * EACH);
            assertThat(Occupied.now().sockets()).isGreaterThan(before + 3 * EACH);
        }

        Occupied after = Occupied.awaitNoMoreThan(before);
        assertThat(after.threads()).isZero();
        assertThat(after.sockets()).isLessThanOrEqualTo(before);
        report();
        assertThat(counted()).isEqualTo(3);
    }
}
