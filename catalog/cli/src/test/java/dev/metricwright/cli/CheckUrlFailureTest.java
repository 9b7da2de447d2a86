package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs whose page cannot be read: the command ends with status 2 and one line, which says why and what to do. */
class CheckUrlFailureTest {

    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = PageServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void assertFails(String path, String problem) {
        assertThat(CommandRun.of("check", server.url(path)))
                .isEqualTo(new CommandRun(
                        2, "", "metricwright check: cannot read " + server.url(path) + ": " + problem + "\n"));
    }

    private static void assertFails(RawServer server, String problem, String... options) {
        assertUrlFails(server.url(), "cannot read " + server.url() + ": " + problem, options);
    }

    private static void assertUrlFails(String url, String message, String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", url));
        arguments.addAll(List.of(options));
        assertThat(CommandRun.of(arguments.toArray(String[]::new)))
                .isEqualTo(new CommandRun(2, "", "metricwright check: " + message + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | it answers with status 401, and no credentials were sent; set METRICWRIGHT_TOKEN, or"
                        + " METRICWRIGHT_USER and METRICWRIGHT_PASSWORD",
                "403 | it answers with status 403, and no credentials were sent; set METRICWRIGHT_TOKEN, or"
                        + " METRICWRIGHT_USER and METRICWRIGHT_PASSWORD",
                "404 | it answers with status 404, so that there is no such page; correct the path, which is often"
                        + " /metrics",
                "406 | it answers with status 406, so that it does not have a format that was asked for; make it send"
                        + " Prometheus text or OpenMetrics, and leave out --as",
                "503 | it answers with status 503, so that it is starting, stopping or overloaded; try again, and look"
                        + " at the log of the process",
                "204 | it answers with status 204 instead of 200; correct the URL",
                "302 | it answers with status 302 instead of 200; correct the URL",
                "405 | it answers with status 405 instead of 200; correct the URL",
                "500 | it answers with status 500 instead of 200; look at the log of the process",
            })
    void anotherStatusThan200(int status, String problem) {
        server.with("/metrics", status);

        assertFails("/metrics", problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited | it"
                        + " answers in protobuf, which was not asked for; make the server send the format that the header"
                        + " Accept names",
                "application/json | it answers with the Content-Type application/json, which Prometheus does not read;"
                        + " correct the URL, or state its format, as in --as text",
                "application/openmetrics-text; version=2.0.0 | it answers in another version of OpenMetrics than 1.0,"
                        + " which was not asked for; make the server send the version that the header Accept names, or add"
                        + " --as openmetrics",
                "nothing valid | it answers without a valid Content-Type, so that Prometheus 3 does not read it; make the"
                        + " server send text/plain; version=0.0.4, or state its format, as in --as text",
            })
    void anotherContentType(String contentType, String problem) {
        server.with("/metrics", contentType, "a 1\n");

        assertFails("/metrics", problem);
    }

    @Test
    void noContentType() {
        server.with("/metrics", 200, List.of(), PageServer.bytes("a 1\n"));

        assertFails(
                "/metrics",
                "it answers without a valid Content-Type, so that Prometheus 3 does not read it; make the server send"
                        + " text/plain; version=0.0.4, or state its format, as in --as text");
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=utf-8, Sign in", "text/plain, <!doctype html><title>Sign in</title>"})
    void aPageForPeople(String contentType, String content) {
        server.with("/", contentType, content);

        assertUrlFails(
                server.url("/"),
                server.url("/") + " is a page in HTML; name the one with the metrics, such as /metrics");
    }

    @Test
    void anEmptyPage() {
        server.with("/metrics", PageServer.TEXT, "");

        assertFails("/metrics", "the page is empty; correct the URL, or wait until the process has metrics");
    }

    @Test
    void aLargePage() {
        byte[] bomb = PageServer.gzip(new byte[5_000_000]);
        server.with("/metrics", 200, List.of("Content-Type", PageServer.TEXT, "Content-Encoding", "gzip"), bomb);

        assertThat(bomb).hasSizeLessThan(10_000);
        assertUrlFails(
                server.url("/metrics"),
                "cannot read " + server.url("/metrics") + ": the page is larger than 1MB; raise --max-size",
                "--max-size",
                "1MB");
    }

    @ParameterizedTest
    @CsvSource({"br", "'gzip, gzip'", "deflate"})
    void anotherContentEncoding(String encoding) {
        server.with(
                "/metrics",
                200,
                List.of("Content-Type", PageServer.TEXT, "Content-Encoding", encoding),
                PageServer.bytes("a 1\n"));

        assertFails(
                "/metrics",
                "it answers in another Content-Encoding than gzip, which was not asked for; make the server send gzip, or"
                        + " no Content-Encoding");
    }

    @Test
    void aDamagedCompressedPage() {
        byte[] cut = PageServer.gzip(PageServer.bytes("a 1\n".repeat(1000)));
        byte[] wrong = cut.clone();
        wrong[cut.length - 6]++;
        List<String> headers = List.of("Content-Type", PageServer.TEXT, "Content-Encoding", "gzip");
        server.with("/plain", 200, headers, PageServer.bytes("a 1\n"))
                .with("/cut", 200, headers, Arrays.copyOf(cut, cut.length - 9))
                .with("/wrong", 200, headers, wrong);

        for (String path : List.of("/plain", "/cut", "/wrong")) {
            assertFails(
                    path,
                    "its gzip is damaged or incomplete; look for the cause in the server, or in a proxy before it");
        }
    }

    @Test
    void aRedirectToAnotherServer() throws IOException {
        try (PageServer other = PageServer.start()) {
            other.with("/metrics", PageServer.TEXT, "a 1\n");
            server.with("/metrics", 302, "Location", other.url("/metrics?session=secret"))
                    .with("/tls", 308, "Location", server.url("/metrics").replace("http", "https"));

            assertFails(
                    "/metrics",
                    "it redirects to " + other.url("/metrics?session=***")
                            + "; name that URL instead, if it is the right one");
            assertFails(
                    "/tls",
                    "it redirects to " + server.url("/metrics").replace("http", "https")
                            + "; name that URL instead, if it is the right one");
        }
    }

    @Test
    void aRedirectToNowhere() {
        server.with("/metrics", 302, "Location", "ftp://localhost/metrics").with("/loop", 307, "Location", "/loop");

        assertFails("/metrics", "it redirects to an invalid URL; correct the Location that the server sends");
        assertFails("/loop", "it redirects more than 5 times; correct the URL");
    }

    @Test
    void aFailureBehindARedirectNamesBothUrls() {
        server.with("/metrics", 302, "Location", "login?from=secret").with("/login", 500);

        assertUrlFails(
                server.url("/metrics"),
                "cannot read " + server.url("/metrics") + " (redirected to " + server.url("/login?from=***")
                        + "): it answers with status 500 instead of 200; look at the log of the process");
    }

    @Test
    void aRefusedConnection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        String url = "http://localhost:" + port + "/metrics";

        assertUrlFails(
                url,
                "cannot read " + url
                        + ": the connection is refused; start the process, or correct the host or the port");
    }

    @Test
    void anUnknownHost() {
        assertUrlFails(
                "http://shop.invalid/metrics",
                "cannot read http://shop.invalid/metrics: there is no host shop.invalid; correct its name");
    }

    /** On Linux, a connection waits while the queue of a server is full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aConnectionThatIsNotAccepted() throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                SocketChannel channel = SocketChannel.open();
                waiting.add(channel);
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()));
            }
            String url = "http://127.0.0.1:" + full.getLocalPort() + "/metrics";

            assertUrlFails(
                    url,
                    "cannot read " + url
                            + ": no connection within 0.5 s; check the host, the port and the firewalls, or"
                            + " raise --timeout",
                    "--timeout",
                    "500ms");
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void noAnswer() throws IOException {
        try (RawServer silent = RawServer.hangingAfter("")) {
            assertFails(
                    silent,
                    "no answer within 1 s; raise --timeout, or look at the log of the process",
                    "--timeout",
                    "1s");
        }
    }

    @Test
    void aPageThatNeverEnds() throws IOException {
        try (RawServer slow = RawServer.hangingAfter(
                "HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: 100", "", "a 1\nb 2\n")) {
            assertFails(
                    slow,
                    "the page is incomplete after 1 s and 8 bytes; raise --timeout, or look at the log of the process",
                    "--timeout",
                    "1s");
        }
    }

    @Test
    void aPageThatIsCut() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: 100", "", "a 1\nb 2\n")) {
            assertFails(
                    server,
                    "the page is incomplete: the connection ended after 8 of 100 bytes; look for the cause in the log of"
                            + " the process, or of a proxy before it");
        }
    }

    @Test
    void aPageThatIsCutBetweenTwoChunks() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK", "Content-Type: text/plain", "Transfer-Encoding: chunked", "", "4", "a 1\n", "")) {
            assertFails(
                    server,
                    "the page is incomplete: the connection ended after 4 bytes; look for the cause in the log of the"
                            + " process, or of a proxy before it");
        }
    }

    @Test
    void aCompressedPageThatIsCut() throws IOException {
        String whole = new String(PageServer.gzip(PageServer.bytes("a 1\n".repeat(1000))), RawServer.BYTES);
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK",
                "Content-Type: text/plain",
                "Content-Encoding: gzip",
                "Content-Length: " + whole.length(),
                "",
                whole.substring(0, 20))) {
            assertFails(
                    server,
                    "the page is incomplete: the connection ended after 20 of " + whole.length()
                            + " bytes; look for the cause in the log of the process, or of a proxy before it");
        }
    }

    @Test
    void anAnswerThatIsCut() throws IOException {
        String problem =
                "the connection ended before the answer; look at the log of the process, or write https:// if it"
                        + " expects TLS";
        try (RawServer nothing = RawServer.answering("");
                RawServer half = RawServer.answering("HTTP/1.1 200 OK", "Content-Le")) {
            assertFails(nothing, problem);
            assertFails(half, problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SSH-2.0-OpenSSH_9.2",
        "HTTP/1.1 200 OK|Content-Length: many||a 1",
        "HTTP/1.1 200 OK|Content Type: text/plain|Content-Length: 4||a 1 ",
        "HTTP/1.1 200 OK|Content-Type: text/plain|Transfer-Encoding: chunked||many|a 1|0||",
    })
    void anAnswerThatIsNotHttp(String answer) throws IOException {
        try (RawServer server = RawServer.answering((answer + "|").split("\\|", -1))) {
            assertFails(
                    server,
                    "it does not answer in valid HTTP; check the host and the port, and write https:// if it expects TLS");
        }
    }

    @Test
    void aServerWithoutTls() throws IOException {
        try (RawServer plain = RawServer.answering("HTTP/1.1 400 Bad Request", "", "")) {
            String url = plain.url().replace("http:", "https:");

            assertUrlFails(url, "cannot read " + url + ": it does not expect TLS; write http:// instead of https://");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://me:secret@host/a | cannot read ftp://host/a: only http:// and https:// are read; for a file, write"
                        + " its path",
                "file:///tmp/a | cannot read file:///tmp/a: only http:// and https:// are read; for a file, write its path",
                "http://me:secret@host:1/a?b=secret | cannot read http://host:1/a?b=***: a URL must not contain a user or"
                        + " a password; set METRICWRIGHT_USER and METRICWRIGHT_PASSWORD instead",
                "http://me:se/cret@host/a | cannot read http://host/a: invalid URL: illegal character in port number at"
                        + " index 10; correct it",
                "http://my_host/a | cannot read http://my_host/a: invalid URL: illegal character in hostname at index 9;"
                        + " correct it",
                "http:///a | cannot read http:///a: the URL has no host; write one, such as localhost",
                "http://:80/a | cannot read http://:80/a: invalid URL: expected hostname at index 7; correct it",
                "http://host/a b | cannot read http://host/a b: invalid URL: illegal character in path at index 13; write"
                        + " %20 there",
                "http://host/a?b={\u20ac} | cannot read http://host/a?b=***: invalid URL: illegal character in query at"
                        + " index 16; write %7B there",
                "http://host:0/ | cannot read http://host:0/: the port must be between 1 and 65535; correct it",
                "http://host:65536/ | cannot read http://host:65536/: the port must be between 1 and 65535; correct it",
            })
    void anInvalidUrl(String url, String message) {
        assertUrlFails(url, message);
    }

    @Test
    void aUrlWithoutItsScheme() {
        assertUrlFails(
                "localhost:9464/metrics",
                "no file localhost:9464/metrics; correct the path, or write http://localhost:9464/metrics for a URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--timeout | 0s | Invalid value for option '--timeout': '0s' is not a duration above zero; write one such"
                        + " as 15s or 1m",
                "--max-size | 2GB | Invalid value for option '--max-size': '2GB' is not a size below 2GB; write one such"
                        + " as 500KB or 256MB",
            })
    void anInvalidLimit(String option, String value, String message) {
        assertUrlFails("http://localhost/", message, option, value);
    }
}
