package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointOverTlsTest {

    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";
    private static final String PASSWORD = "secret";

    private static SSLContext tls;

    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));
    private final HttpClient client = HttpClient.newBuilder().sslContext(tls).build();
    private MetricsEndpoint endpoint;

    /** A key that only this test trusts, created by the keytool of the JDK that runs it. */
    @BeforeAll
    static void makeKey(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-keystore", file.toString()));
        command.addAll(List.of(("-genkeypair -alias key -keyalg EC -dname CN=localhost -ext san=ip:127.0.0.1"
                        + " -validity 2 -storetype PKCS12 -storepass " + PASSWORD)
                .split(" ", -1)));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @BeforeEach
    void start() throws IOException {
        endpoint = MetricsEndpoint.on(registry)
                .port(0)
                .https(new HttpsConfigurator(tls))
                .start();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private HttpResponse<String> get() throws Exception {
        return client.send(
                HttpRequest.newBuilder(endpoint.uri())
                        .timeout(Duration.ofSeconds(8))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void metricsAreServedOverHttps() throws Exception {
        assertThat(endpoint.uri()).isEqualTo(URI.create("https://127.0.0.1:" + endpoint.port() + "/metrics"));
        assertThat(get().body()).isEqualTo(BYTES);
        assertThat(get().sslSession()).isPresent();
    }

    @Test
    void clientsWithoutTlsGetNoAnswer() throws Exception {
        assertThat(Wire.ask(endpoint.port(), "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .doesNotContain("HTTP", "gw_bytes_total");
        assertThat(get().body()).isEqualTo(BYTES);
    }

    @Test
    void anAuthenticatorThatCannotBeLinkedIsAServerErrorAndTheNextRequestIsAnswered() throws Exception {
        close();
        endpoint = MetricsEndpoint.on(registry)
                .port(0)
                .https(new HttpsConfigurator(tls))
                .path("/metrics", new BasicAuthenticator("metrics") {
                    @Override
                    public boolean checkCredentials(String user, String password) {
                        if (user.equals("broken")) {
                            throw new NoClassDefFoundError("ldap");
                        }
                        return true;
                    }
                })
                .start();
        try (RecordedLog log = RecordedLog.of(AccessControl.class.getName())) {
            assertThat(getAs("broken").statusCode()).isEqualTo(500);
            assertThat(getAs("scraper").body()).isEqualTo(BYTES);
            assertThat(log.messages()).hasSize(1);
        }
    }

    private HttpResponse<String> getAs(String user) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((user + ":x").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(endpoint.uri())
                        .header("Authorization", "Basic " + credentials)
                        .timeout(Duration.ofSeconds(8))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aConfigurationThatThrowsEndsTheConnectionAndIsLoggedOnce() throws Exception {
        close();
        endpoint = MetricsEndpoint.on(registry)
                .port(0)
                .https(new HttpsConfigurator(tls) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        throw new NoClassDefFoundError("com/acme/Ciphers");
                    }
                })
                .start();
        try (RecordedLog log = RecordedLog.of(DaemonServer.class.getName())) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(this::get)
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(HttpTimeoutException.class);
            }
            assertThat(log.messages())
                    .containsExactly("SEVERE TLS of the metrics endpoint could not be configured, and a connection is"
                            + " closed; failures like this are logged at DEBUG for the next hour");
        }
    }

    @Test
    void handshakesThatDoNotGoOnHoldUpNoScrape() throws Exception {
        List<Socket> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                connections.add(Wire.open(endpoint.port(), "\u0016\u0003"));
            }

            assertThat(get().body()).isEqualTo(BYTES);
        } finally {
            for (Socket connection : connections) {
                connection.close();
            }
        }
    }
}
