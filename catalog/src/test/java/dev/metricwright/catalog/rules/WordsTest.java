package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void namesMatchIgnoringCaseAndUnderscores() {
        assertThat(Words.match("proxyId", "proxy_id")).isTrue();
        assertThat(Words.match("proxyID", "proxy_id")).isTrue();
        assertThat(Words.match("proxy-id", "proxy_id")).isFalse();
        assertThat(Words.match("proxy", "proxy_id")).isFalse();
    }

    @Test
    void constantsMatchValuesIgnoringDashesAndDotsToo() {
        assertThat(Words.matchValue("RATE_LIMIT", "rate-limit")).isTrue();
        assertThat(Words.matchValue("TLS_1_3", "tls1.3")).isTrue();
        assertThat(Words.matchValue("RATE_LIMIT", "rate limit")).isFalse();
    }

    @Test
    void snakeCaseSplitsAtHumps() {
        assertThat(Words.snakeCase("proxyId")).isEqualTo("proxy_id");
        assertThat(Words.snakeCase("HTTPStatusCode")).isEqualTo("http_status_code");
        assertThat(Words.snakeCase("Client")).isEqualTo("client");
        assertThat(Words.snakeCase("ipv4Address")).isEqualTo("ipv4_address");
        assertThat(Words.snakeCase("already_right")).isEqualTo("already_right");
    }

    @Test
    void aConstantSaysItsValueWhereItsNameDoesNot() {
        assertThat(Words.constantFor("conn_rate")).isEqualTo("CONN_RATE");
        assertThat(Words.constantFor("rate-limit")).isEqualTo("RATE_LIMIT");
        assertThat(Words.constantFor("5xx")).isEqualTo("_5XX");
        assertThat(Words.constantFor("")).isEqualTo("@LabelValue(\"\") NONE");
        assertThat(Words.constantFor("a b")).isEqualTo("@LabelValue(\"a b\") A_B");
        assertThat(Words.constantFor("\"")).isEqualTo("@LabelValue(\"\\\"\") VALUE_");
    }

    @Property
    void aConstantIsAnIdentifier(@ForAll String value) {
        String name = Words.constantFor(value);
        assertThat(name.substring(name.lastIndexOf(' ') + 1))
                .matches("[A-Z_][A-Z0-9_]*")
                .isNotEqualTo("_");
    }

    @Test
    void longListsAreCut() {
        List<String> many = IntStream.range(0, 14).mapToObj(Integer::toString).toList();

        assertThat(Words.list(many)).isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more");
        assertThat(Words.list(List.of("", "a"))).isEqualTo("\"\", a");
        assertThat(Words.list(List.of())).isEmpty();
    }

    @Test
    void numbersAreAsAUserTypesThem() {
        assertThat(Words.bounds(List.of(0.005, 1.0, 2.5, 1e6, Double.POSITIVE_INFINITY)))
                .isEqualTo("{0.005, 1, 2.5, 1000000, Infinity}");
        assertThat(Words.count(1_234_567)).isEqualTo("1,234,567");
    }
}
