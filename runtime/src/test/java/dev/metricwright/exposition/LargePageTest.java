package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that do not read a large page take neither the memory of the application nor the scrape of another client. */
class LargePageTest {

    private static final int NOT_READING = 64;
    private static final int AT_LEAST = 25_000_000;
    private static final String GET = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final List<Socket> connections = new ArrayList<>();
    private Process application;
    private BufferedReader output;
    private int port;

    @BeforeEach
    void start() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        classPath(),
                        LargePage.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = application.inputReader(StandardCharsets.UTF_8);
        port = Integer.parseInt(output.readLine());
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
        application.destroyForcibly();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void openThoseThatDoNotRead() throws IOException {
        for (int i = 0; i < NOT_READING; i++) {
            connections.add(Wire.open(port, GET));
        }
    }

    /** The scrape of an honest client. If it is refused, it comes again, as the answer says. */
    private int honestlyScraped() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (int tries = 0; tries < 10; tries++) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return response.body().length;
            }
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("1");
            TimeUnit.SECONDS.sleep(1);
        }
        return 0;
    }

    @Test
    void theApplicationIsUnharmedAndAnHonestScraperIsServed() throws Exception {
        for (int wave = 0; wave < 3; wave++) {
            openThoseThatDoNotRead();
            assertThat(honestlyScraped()).isGreaterThan(AT_LEAST);
        }

        application.getOutputStream().write('\n');
        application.getOutputStream().close();
        assertThat(output.readLine()).isEqualTo("failed 0");
        assertThat(application.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(application.exitValue()).isZero();
    }
}
