package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import dev.metricwright.MetricsRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only an authenticator that says so lets a client in. */
class AccessControlTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DENIED = "access denied; use credentials that are admitted\n";
    private static final String UNCHECKED = "the credentials could not be checked; see the application's log\n";

    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));
    private final RecordedLog log = RecordedLog.of(AccessControl.class.getName());
    private @Nullable MetricsEndpoint endpoint;

    @AfterEach
    void close() {
        log.close();
        if (endpoint != null) {
            endpoint.close();
        }
    }

    private HttpResponse<String> askedOf(Authenticator authenticator, String credentials) throws Exception {
        if (endpoint == null) {
            endpoint = MetricsEndpoint.on(registry)
                    .port(0)
                    .path("/metrics", authenticator)
                    .start();
        }
        return CLIENT.send(
                HttpRequest.newBuilder(endpoint.uri())
                        .header("Authorization", credentials)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> answerTo(Supplier<Authenticator.@Nullable Result> result) throws Exception {
        return askedOf(
                new Authenticator() {
                    @Override
                    public @Nullable Result authenticate(HttpExchange exchange) {
                        return result.get();
                    }
                },
                "Bearer x");
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** A result that a later JDK, or another library, might add. */
    private static final class Deferred extends Authenticator.Result {}

    @Test
    void successIsLetIn() throws Exception {
        assertThat(answerTo(() -> new Authenticator.Success(new HttpPrincipal("prometheus", "")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nullAndAnUnknownResultAreRefused() throws Exception {
        HttpResponse<String> nothing = answerTo(() -> null);
        assertThat(nothing.statusCode()).isEqualTo(403);
        assertThat(nothing.body()).isEqualTo(DENIED);
        close();
        endpoint = null;

        HttpResponse<String> unknown = answerTo(Deferred::new);
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource({"401, 401", "403, 403", "429, 429", "503, 503", "200, 403", "100, 403", "302, 403", "0, 403", "600, 403"
    })
    void aFailureHasItsCodeIfThatIsAnError(int code, int status) throws Exception {
        HttpResponse<String> failure = answerTo(() -> new Authenticator.Failure(code));
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.body()).isEqualTo(DENIED);
        close();
        endpoint = null;

        HttpResponse<String> retry = answerTo(() -> new Authenticator.Retry(code));
        assertThat(retry.statusCode()).isEqualTo(status);
        assertThat(retry.body()).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, NoClassDefFoundError.class, StackOverflowError.class})
    void anAuthenticatorThatThrowsAdmitsNobodyAndIsLoggedOnce(Class<? extends Throwable> failure) throws Exception {
        Authenticator broken = new Authenticator() {
            @Override
            public Result authenticate(HttpExchange exchange) {
                throw AccessControlTest.<RuntimeException>unchecked(failure);
            }
        };

        for (int i = 0; i < 20; i++) {
            HttpResponse<String> response = askedOf(broken, basic("scraper:secret"));
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo(UNCHECKED);
        }

        assertThat(log.messages())
                .containsExactly("SEVERE a scrape could not be authenticated, and was refused;"
                        + " failures like this are logged at DEBUG for the next hour");
    }

    /** An exception or error, thrown as it is. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Class<? extends Throwable> type) throws T {
        try {
            throw (T) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !", "Basic eA", "Basic", "Basic ", "Bearer x", "x"})
    void credentialsThatCannotBeDecodedAreTheFaultOfTheClient(String credentials) throws Exception {
        HttpResponse<String> response = askedOf(
                new BasicAuthenticator("metrics") {
                    @Override
                    public boolean checkCredentials(String user, String password) {
                        return true;
                    }
                },
                credentials);

        assertThat(response.statusCode()).isIn(401, 403);
        assertThat(response.body()).isEqualTo(DENIED);
        assertThat(log.messages()).isEmpty();
    }
}
