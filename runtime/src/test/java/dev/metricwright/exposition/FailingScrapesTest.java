package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scrape that fails costs no file descriptor, whatever is thrown and wherever. */
class FailingScrapesTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int MANY = 1000;
    private static final String GET = "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** Descriptors that the process may open meanwhile for something else, such as a jar or a selector. */
    private static final int OTHERS = 20;

    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));

    @BeforeEach
    void onLinux() {
        assumeTrue(Files.isDirectory(DESCRIPTORS));
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }

    /** Scrapes many times. The server must close each connection. */
    private static void scrapeManyTimes(int port, String answers) throws IOException {
        Wire.ask(port, GET);
        long before = descriptors();
        for (int i = 0; i < MANY; i++) {
            assertThat(Wire.ask(port, GET)).matches("(?s)" + answers);
        }
        assertThat(descriptors()).isLessThan(before + OTHERS);
    }

    @Test
    void ofANeighbourThatCannotBeLinked() throws IOException {
        try (MetricsEndpoint endpoint = MetricsEndpoint.on(registry)
                        .port(0)
                        .and(() -> {
                            throw new NoClassDefFoundError("gone");
                        })
                        .start();
                RecordedLog log = RecordedLog.of(Scrapes.class.getName())) {
            scrapeManyTimes(endpoint.port(), "HTTP/1.1 (200|500) .*");

            assertThat(log.messages()).hasSizeLessThan(2);
        }
    }

    @Test
    void ofAnAuthenticatorThatCannotBeLinked() throws IOException {
        Authenticator broken = new Authenticator() {
            @Override
            public Result authenticate(HttpExchange exchange) {
                throw new NoClassDefFoundError("ldap");
            }
        };
        try (MetricsEndpoint endpoint = MetricsEndpoint.on(registry)
                        .port(0)
                        .path("/metrics", broken)
                        .start();
                RecordedLog log = RecordedLog.of(AccessControl.class.getName())) {
            scrapeManyTimes(endpoint.port(), "HTTP/1.1 500 .*");

            assertThat(log.messages()).hasSize(1);
        }
    }

    /** An error that is thrown while the answer is sent reaches the server of the JDK, which sees an exception. */
    @Test
    void ofAStreamThatThrowsAnError() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", new ScrapeHandler(registry))
                .getFilters()
                .add(new BrokenStream());
        server.start();
        try (RecordedLog log = RecordedLog.of(ScrapeHandler.class.getName())) {
            scrapeManyTimes(server.getAddress().getPort(), "(HTTP/1.1 200 .*)?");

            assertThat(log.messages())
                    .isEqualTo(List.of("SEVERE a scrape was not answered, and its connection is closed;"
                            + " failures like this are logged at DEBUG for the next hour"));
        } finally {
            server.stop(0);
        }
    }

    private static final class BrokenStream extends Filter {

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            exchange.setStreams(null, new Broken());
            chain.doFilter(exchange);
        }

        @Override
        public String description() {
            return "breaks the stream of the answer";
        }
    }

    private static final class Broken extends OutputStream {

        @Override
        public void write(int b) {
            throw new OutOfMemoryError("no memory for a buffer");
        }
    }
}
