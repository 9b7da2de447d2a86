package dev.metricwright.cli.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final String USER = "METRICWRIGHT_USER";
    private static final String PASSWORD = "METRICWRIGHT_PASSWORD";
    private static final String TOKEN = "METRICWRIGHT_TOKEN";

    private static Optional<String> header(String url, Map<String, String> environment) throws UnreadableScrape {
        return Credentials.of(PageUrl.of(url), name -> Optional.ofNullable(environment.get(name)))
                .map(Credentials::header);
    }

    private static void assertRefused(String url, Map<String, String> environment, String problem) {
        assertThatThrownBy(() -> header(url, environment))
                .isInstanceOf(UnreadableScrape.class)
                .hasMessage("cannot read " + url + ": " + problem);
    }

    @Test
    void withoutVariablesNothingIsSent() throws UnreadableScrape {
        assertThat(header("https://shop/metrics", Map.of())).isEmpty();
        assertThat(header("https://shop/metrics", Map.of(TOKEN, "", USER, "", PASSWORD, "")))
                .isEmpty();
    }

    @Test
    void aTokenOrAUserIsSent() throws UnreadableScrape {
        assertThat(header("https://shop/metrics", Map.of(TOKEN, "abc.def=="))).contains("Bearer abc.def==");
        // The example of RFC 7617.
        assertThat(header("https://shop/metrics", Map.of(USER, "test", PASSWORD, "123\u00a3")))
                .contains("Basic dGVzdDoxMjPCow==");
    }

    @Test
    void theVariablesMustBeComplete() {
        assertRefused(
                "https://shop/metrics",
                Map.of(USER, "me"),
                "METRICWRIGHT_USER is set, but METRICWRIGHT_PASSWORD is not; set both, or neither");
        assertRefused(
                "https://shop/metrics",
                Map.of(PASSWORD, "secret", TOKEN, "secret"),
                "METRICWRIGHT_PASSWORD is set, but METRICWRIGHT_USER is not; set both, or neither");
        assertRefused(
                "https://shop/metrics",
                Map.of(USER, "me", PASSWORD, "secret", TOKEN, "secret"),
                "METRICWRIGHT_TOKEN and METRICWRIGHT_USER are both set; unset one of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\n", "my secret", "s\u00e9cret"})
    void aTokenMustFitIntoAHeader(String token) {
        assertRefused(
                "https://shop/metrics",
                Map.of(TOKEN, token),
                "METRICWRIGHT_TOKEN contains a space, a line break or a character outside of ASCII; correct it");
    }

    @Test
    void aUserHasNoColon() {
        assertRefused(
                "https://shop/metrics",
                Map.of(USER, "me:", PASSWORD, "secret"),
                "METRICWRIGHT_USER contains a colon, which ends the user in basic authentication; correct it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop/metrics",
                "http://localhost.shop/metrics",
                "http://127.0.0.1.shop/metrics",
                "http://127.shop/metrics",
                "http://[::2]/metrics"
            })
    void nothingIsSentToAnotherMachineWithoutEncryption(String url) {
        assertRefused(
                url,
                Map.of(TOKEN, "secret"),
                "METRICWRIGHT_TOKEN would be sent without encryption; use https://, or unset METRICWRIGHT_TOKEN");
        assertRefused(
                url,
                Map.of(USER, "me", PASSWORD, "secret"),
                "METRICWRIGHT_USER and METRICWRIGHT_PASSWORD would be sent without encryption; use https://, or unset"
                        + " METRICWRIGHT_USER and METRICWRIGHT_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://shop/metrics",
                "http://localhost:9464/metrics",
                "http://LOCALHOST/metrics",
                "http://shop.localhost/metrics",
                "http://127.0.0.1/metrics",
                "http://127.1.2.3/metrics",
                "http://[::1]:9464/metrics"
            })
    void theyAreSentToThisMachine(String url) throws UnreadableScrape {
        assertThat(header(url, Map.of(TOKEN, "secret"))).contains("Bearer secret");
    }
}
