package example.pipelock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.HonestClient;
import conformance.HostileClients;
import conformance.Occupied;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statistics are served whoever else is connected: clients that are silent, that trickle, or that do not read. */
class HostileClientsTest {

    private static final int EACH = 64;
    private static final String BEGINNING = "GET /stats HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String UNREAD = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String HONEST = "GET /stats HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private PipelockServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PipelockServer(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int port() {
        return server.statsUri().getPort();
    }

    /** The body of the answer, without the one number that varies between runs. */
    private String stats() throws IOException {
        String answer = HonestClient.ask(port(), HONEST);
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4).replaceFirst("\"uptime_seconds\":\\d+\\.\\d,", "");
    }

    @Test
    void theStatisticsAreServedWhileTheyAreConnected() throws Exception {
        SampleLoad.drive(server);
        String alone = stats();
        assertThat(alone).startsWith("{\"requests\":{\"total\":13,").endsWith("}");

        try (HostileClients hostile = HostileClients.open(port(), EACH, BEGINNING, UNREAD)) {
            for (int i = 0; i < 10; i++) {
                assertThat(stats()).isEqualTo(alone);
                assertThat(hostile.connected()).isEqualTo(3 * EACH);
            }
        }
    }

    @Test
    void nothingIsLeftOverWhenTheyLeave() throws Exception {
        assumeTrue(Occupied.isKnown());
        String alone = stats(); // before, because the first connection opens a socket that the JVM keeps
        long before = Occupied.now().sockets();

        try (HostileClients hostile = HostileClients.open(port(), EACH, BEGINNING, UNREAD)) {
            assertThat(stats()).isEqualTo(alone);
            assertThat(hostile.connected()).isEqualTo(3 * EACH);
            assertThat(Occupied.now().sockets()).isGreaterThan(before + 3 * EACH);
        }

        Occupied after = Occupied.awaitNoMoreThan(before);
        assertThat(after.threads()).isZero();
        assertThat(after.sockets()).isLessThanOrEqualTo(before);
        assertThat(stats()).isEqualTo(alone);
    }
}
