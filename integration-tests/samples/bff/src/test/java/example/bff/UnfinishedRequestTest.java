package example.bff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import conformance.HostileClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP client would send, byte by byte. Whoever is slow is cut off as soon as others wait. */
class UnfinishedRequestTest {

    private static final int OTHERS = 64;

    private BffServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BffServer(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private double counted() {
        return Reading.of(server.registry()).total("bff_public_metrics_total");
    }

    @Test
    void aBodyThatIsDeclaredTooLargeIsRefusedBeforeItComes() throws Exception {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST /api/v1/metrics HTTP/1.1\r\nHost: bff\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 9000000000\r\n\r\n");
            assertThat(readLine(socket)).startsWith("HTTP/1.1 413 ");
        }
        assertThat(counted()).isZero();
    }

    @Test
    void aLengthThatIsNoneBesideAChunkedBodyIsRefused() throws Exception {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST /api/v1/metrics HTTP/1.1\r\nHost: bff\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\nContent-Length: many\r\n\r\n0\r\n\r\n");
            assertThat(readLine(socket)).startsWith("HTTP/1.1 400 ");
        }
        assertThat(counted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/metrics HTTP/1.1\r\nHost: bff\r\nX-Slow: ",
                "POST /api/v1/metrics HTTP/1.1\r\nHost: bff\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{"
            })
    void aRequestThatDoesNotComeToItsEndIsCutOff(String beginning) throws Exception {
        try (Socket socket = connect();
                HostileClients others = others()) {
            write(socket, beginning);
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            assertThat(others.connected()).isEqualTo(3 * OTHERS);
        }
        assertThat(counted()).isZero();
    }

    @Test
    void whatIsRefusedIsAnsweredBeforeItComesToItsEndAndThenCutOff() throws Exception {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST /api/v1/metrics HTTP/1.1\r\nHost: bff\r\nContent-Type: text/plain\r\n"
                            + "Content-Length: 100\r\n\r\n{");
            assertThat(readLine(socket)).startsWith("HTTP/1.1 415 ");
            try (HostileClients others = others()) {
                assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                        .endsWith("the body has to be application/json, in UTF-8 and not compressed\n");
                assertThat(others.connected()).isEqualTo(3 * OTHERS);
            }
        }
    }

    private HostileClients others() throws IOException {
        int port = server.publicMetricsUri().getPort();
        return HostileClients.open(port, OTHERS, "GET / HTTP/1.1\r\nX-Slow: ", "");
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), server.publicMetricsUri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static String readLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
