package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmittedHostsTest {

    private static final AdmittedHosts LOOPBACK = new AdmittedHosts(Set.of("metrics.internal", "[fd00::7]"), true);
    private static final AdmittedHosts ELSEWHERE = new AdmittedHosts(Set.of("metrics.internal"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:9464",
                "localhost.",
                "localhost.:9464",
                "metrics.internal.",
                "localhost:",
                "127.0.0.1",
                "127.0.0.1:9464",
                "127.1.2.3:80",
                "[::1]",
                "[::1]:9464",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "metrics.internal:9464",
                "METRICS.internal",
                "[FD00::7]:1"
            })
    void loopbackNamesAndThoseThatWereGivenAreAdmitted(String host) {
        assertThat(LOOPBACK.admit(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:9464",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost..",
                ".",
                "127.0.0.1.",
                "evil.example#localhost",
                "localhost@evil.example",
                "10.0.0.1",
                "[2001:db8::1]",
                "[fd00::7",
                "[::1]evil.example",
                "[:::::]",
                "[]",
                "::1",
                "127.0.0.256",
                "0x7f.0.0.1",
                "2130706433",
                "127.1",
                "localhost:9464:1",
                "localhost:x",
                "localhost, evil.example",
                " localhost",
                "\u0130",
                ""
            })
    void allOthersAreNot(String host) {
        assertThat(LOOPBACK.admit(host)).isFalse();
    }

    @Test
    void beyondTheLoopbackInterfaceAddressesAreAdmittedAndNamesIfTheyWereGiven() {
        assertThat(ELSEWHERE.admit("10.0.0.1:9464")).isTrue();
        assertThat(ELSEWHERE.admit("[2001:db8::1]:9464")).isTrue();
        assertThat(ELSEWHERE.admit("metrics.internal")).isTrue();
        assertThat(ELSEWHERE.admit("localhost")).isTrue();
        assertThat(ELSEWHERE.admit("evil.example")).isFalse();
    }

    @Test
    void beyondTheLoopbackInterfaceAnyNameIsAdmittedWhereNoneWasGiven() {
        assertThat(new AdmittedHosts(Set.of(), false).admit("evil.example")).isTrue();
        assertThat(new AdmittedHosts(Set.of(), true).admit("evil.example")).isFalse();
    }

    @Test
    void aNameThatWasGivenWithADotAtItsEndIsTheSameName() {
        assertThat(new AdmittedHosts(Set.of("Metrics.Internal."), true).admit("metrics.internal"))
                .isTrue();
    }

    @Test
    void describesWhoIsAdmitted() {
        assertThat(new AdmittedHosts(Set.of(), false).describe()).isEqualTo("any host");
        assertThat(ELSEWHERE.describe()).isEqualTo("localhost, IP addresses, metrics.internal");
        assertThat(new AdmittedHosts(Set.of("localhost"), true).describe()).isEqualTo("localhost, loopback addresses");
    }
}
