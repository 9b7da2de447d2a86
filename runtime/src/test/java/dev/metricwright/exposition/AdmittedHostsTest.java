package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(LOOPBACK.admit(List.of(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:9464",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
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
        assertThat(LOOPBACK.admit(List.of(host))).isFalse();
    }

    @Test
    void beyondTheLoopbackInterfaceAddressesAreAdmittedAndNamesIfTheyWereGiven() {
        assertThat(ELSEWHERE.admit(List.of("10.0.0.1:9464"))).isTrue();
        assertThat(ELSEWHERE.admit(List.of("[2001:db8::1]:9464"))).isTrue();
        assertThat(ELSEWHERE.admit(List.of("metrics.internal"))).isTrue();
        assertThat(ELSEWHERE.admit(List.of("localhost"))).isTrue();
        assertThat(ELSEWHERE.admit(List.of("evil.example"))).isFalse();
    }

    @Test
    void beyondTheLoopbackInterfaceAnyNameIsAdmittedWhereNoneWasGiven() {
        assertThat(new AdmittedHosts(Set.of(), false).admit(List.of("evil.example")))
                .isTrue();
        assertThat(new AdmittedHosts(Set.of(), true).admit(List.of("evil.example")))
                .isFalse();
    }

    @Test
    void twoHostsAreNoneAndAnOldClientNeedNotNameOne() {
        assertThat(LOOPBACK.admit(List.of("localhost", "localhost"))).isFalse();
        assertThat(LOOPBACK.admit(null)).isTrue();
    }
}
