package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of processes that use TLS, and whom the command trusts. */
class CheckUrlTlsTest {

    private static final CommandRun NOTHING_FOUND = new CommandRun(0, "", "");

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;
    private static KeyStore localhost;
    private static KeyStore authority;
    private static Path trusted;

    @BeforeAll
    static void create() throws Exception {
        certificates = new TestCertificates(folder);
        localhost = certificates.signedByItself("localhost", "dns:localhost,ip:127.0.0.1");
        authority = certificates.authority();
        trusted = certificates.pem("trusted.pem", localhost);
    }

    private static PageServer serve(KeyStore key) throws Exception {
        return PageServer.startWithTls(key).with("/metrics", PageServer.TEXT, "a 1\n");
    }

    private static void assertFails(PageServer server, Path trusted, String problem) {
        assertThat(CommandRun.of("check", server.url("/metrics"), "--ca", trusted.toString()))
                .isEqualTo(new CommandRun(
                        2, "", "metricwright check: cannot read " + server.url("/metrics") + ": " + problem + "\n"));
    }

    @Test
    void aCertificateInTheFileIsTrusted() throws Exception {
        try (PageServer server = serve(localhost)) {
            String ca = trusted.toString();
            String url = server.url("/metrics");

            assertThat(CommandRun.of("check", "--ca", ca, url)).isEqualTo(NOTHING_FOUND);
            assertThat(CommandRun.of("check", "--ca", ca, url.replace("localhost", "127.0.0.1")))
                    .isEqualTo(NOTHING_FOUND);
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthority() throws Exception {
        String problem =
                "its certificate is not signed by an authority that is trusted; name a file with the certificate"
                        + " of the authority: --ca FILE";
        KeyStore other = certificates.signedByItself("unknown", "dns:localhost");
        try (PageServer server = serve(other)) {
            assertFails(server, trusted, problem);
            assertThat(CommandRun.of("check", server.url("/metrics")).err()).endsWith(": " + problem + "\n");
        }
    }

    @Test
    void aCertificateForAnotherHost() throws Exception {
        KeyStore other = certificates.signedByItself("other", "dns:other.example");
        try (PageServer server = serve(other)) {
            assertFails(
                    server,
                    certificates.pem("other.pem", other),
                    "its certificate is not for the host localhost; use a host name that the certificate contains");
        }
    }

    @Test
    void aCertificateWithoutNames() throws Exception {
        try (PageServer server = serve(authority)) {
            assertFails(
                    server,
                    certificates.pem("nameless.pem", authority),
                    "its certificate is not for the host localhost; use a host name that the certificate contains");
        }
    }

    @Test
    void aCertificateThatHasExpired() throws Exception {
        String[] dates = {"-startdate", "-10d", "-validity", "5"};
        KeyStore signed = certificates.signedByAuthority(authority, "expired", "dns:localhost", dates);
        KeyStore own = certificates.signedByItself("expired-itself", "dns:localhost", dates);
        try (PageServer byAuthority = serve(signed);
                PageServer byItself = serve(own)) {
            Path all = certificates.pem("all.pem", localhost, authority, own);

            assertFails(byAuthority, all, "its certificate has expired; renew the certificate");
            assertFails(byItself, all, "its certificate has expired; renew the certificate");
        }
    }

    @Test
    void aCertificateThatIsNotValidYet() throws Exception {
        KeyStore later = certificates.signedByItself("later", "dns:localhost", "-startdate", "+10d", "-validity", "5");
        try (PageServer server = serve(later)) {
            assertFails(
                    server,
                    certificates.pem("later.pem", later),
                    "its certificate is not valid yet; correct the clocks, or wait");
        }
    }

    @Test
    void aServerThatEndsTheHandshake() throws Exception {
        try (RawServer server = RawServer.answering("")) {
            String url = server.url().replace("http:", "https:");

            assertThat(CommandRun.of("check", url))
                    .isEqualTo(new CommandRun(
                            2,
                            "",
                            "metricwright check: cannot read " + url + ": TLS fails: Remote host terminated the"
                                    + " handshake; look for the cause in the log of the process\n"));
        }
    }

    @Test
    void aServerWhoseUrlIsNotEncrypted() throws Exception {
        try (PageServer server = serve(localhost)) {
            String url = server.url("/metrics").replace("https:", "http:");

            assertThat(CommandRun.of("check", url))
                    .isEqualTo(new CommandRun(
                            2,
                            "",
                            "metricwright check: cannot read " + url
                                    + ": the connection ended before the answer; look at"
                                    + " the log of the process, or write https:// if it expects TLS\n"));
        }
    }

    @Test
    void aFileWithoutCertificates() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate");
        Path damaged = Files.writeString(
                folder.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");

        for (Path file : List.of(empty, damaged)) {
            assertCa(
                    file,
                    "--ca: " + file + " contains no certificate; name a file in PEM, with a line -----BEGIN"
                            + " CERTIFICATE-----");
        }
        assertCa(Path.of("missing.pem"), "--ca: no file missing.pem; correct the path");
        assertCa(folder, "--ca: " + folder + " is a folder; name a file in it");
    }

    private static void assertCa(Path file, String message) {
        assertThat(CommandRun.of("check", "https://localhost/metrics", "--ca", file.toString()))
                .isEqualTo(new CommandRun(2, "", "metricwright check: " + message + "\n"));
    }

    @Test
    void theTrustStoreOfTheJdkMayBeAnother() throws Exception {
        Path store = certificates.trustStore(localhost);
        try (PageServer server = serve(localhost)) {
            String url = server.url("/metrics");

            assertThat(withTrustStore(store, "changeit", url)).isEqualTo(NOTHING_FOUND);
            assertThat(withTrustStore(store, "wrong", url))
                    .isEqualTo(new CommandRun(
                            2,
                            "",
                            "metricwright check: cannot read " + url + ": the trust store of the JDK cannot be opened;"
                                    + " correct -Djavax.net.ssl.trustStore and -Djavax.net.ssl.trustStorePassword\n"));
        }
    }

    private static CommandRun withTrustStore(Path store, String password, String url) throws Exception {
        return CommandRun.inItsOwnJvm(
                Map.of(),
                List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + password),
                "check",
                url);
    }
}
