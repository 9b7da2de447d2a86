package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that processes expose over HTTP. */
class CheckUrlTest {

    private static final String PAGE = "# TYPE a counter\na_total -1\n";
    private static final String FINDING =
            ":2:1: error: [metricwright:sample-value] a_total counts something, so that it cannot be -1; expose a number"
                    + " from 0 on\n";

    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = PageServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CommandRun check(String path, String... options) {
        return CommandRun.of(arguments(path, options));
    }

    private String[] arguments(String path, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        arguments[1] = server.url(path);
        System.arraycopy(options, 0, arguments, 2, options.length);
        return arguments;
    }

    @Test
    void aPageIsChecked() {
        server.with("/metrics", PageServer.OPENMETRICS, PAGE + "# EOF\n");

        assertThat(check("/metrics")).isEqualTo(new CommandRun(1, server.url("/metrics") + FINDING, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto | application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                "openmetrics | application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75",
                "text | text/plain;version=0.0.4",
            })
    void itIsAskedForAsPrometheusDoes(String as, String accept) {
        server.with("/metrics", PageServer.TEXT, "a 1\n");

        check("/metrics", "--as", as, "--timeout", "2500ms");

        assertThat(server.request().get("Accept")).containsExactly(accept);
        assertThat(server.request().get("Accept-Encoding")).containsExactly("gzip");
        assertThat(server.request().get("User-Agent")).containsExactly("metricwright");
        assertThat(server.request().get("X-Prometheus-Scrape-Timeout-Seconds")).containsExactly("2.5");
        assertThat(server.request()).doesNotContainKeys("Authorization", "Upgrade");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto | application/openmetrics-text; version=1.0.0; charset=utf-8 | 0",
                "auto | application/openmetrics-text; version=0.0.1 | 0",
                "auto | Application/OpenMetrics-Text | 0",
                "auto | text/plain; version=0.0.4 | 1",
                "auto | text/plain | 1",
                "openmetrics | text/plain | 0",
                "openmetrics | application/octet-stream | 0",
                "openmetrics | text/html | 0",
                "openmetrics | application/openmetrics-text; version=2.0.0 | 0",
                "text | application/openmetrics-text; version=1.0.0 | 1",
            })
    void theContentTypeDecidesUnlessTheFormatIsStated(String as, String contentType, int status) {
        server.with("/metrics", contentType, "# TYPE a unknown\na 1\n# EOF\n");

        assertThat(check("/metrics", "--as", as).status()).isEqualTo(status);
    }

    @Test
    void aPageWithoutContentTypeIsReadInTheStatedFormat() {
        server.with("/metrics", 200, List.of(), PageServer.bytes("a 1\n"));

        assertThat(check("/metrics", "--as", "text")).isEqualTo(new CommandRun(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void aCompressedPageIsChecked(String encoding) {
        server.with(
                "/metrics",
                200,
                List.of("Content-Type", PageServer.TEXT, "Content-Encoding", encoding),
                PageServer.gzip(PageServer.bytes(PAGE.replace("a_total", "a"))));

        assertThat(check("/metrics").out()).isEqualTo(server.url("/metrics") + FINDING.replace("a_total", "a"));
    }

    @Test
    void aPageInTwoCompressedPartsIsCheckedAsAWhole() throws IOException {
        String first = new String(PageServer.gzip(PageServer.bytes("# TYPE a counter\n")), RawServer.BYTES);
        String second = new String(PageServer.gzip(PageServer.bytes("a -1\n")), RawServer.BYTES);
        try (RawServer raw = RawServer.answering(
                "HTTP/1.1 200 OK",
                "Content-Type: text/plain",
                "Content-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "",
                Integer.toHexString(first.length()),
                first,
                Integer.toHexString(second.length()),
                second,
                "0",
                "",
                "")) {
            assertThat(CommandRun.of("check", raw.url()).out()).isEqualTo(raw.url() + FINDING.replace("a_total", "a"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 0", "1KB, 0", "1023, 2"})
    void thePageMayBeAsLargeAsTheLimitIs(String size, int status) {
        String page = "# " + "x".repeat(1024 - 3) + "\n";
        server.with("/metrics", PageServer.TEXT, page);
        server.with(
                "/gzip",
                200,
                List.of("Content-Type", PageServer.TEXT, "Content-Encoding", "gzip"),
                PageServer.gzip(PageServer.bytes(page)));

        assertThat(check("/metrics", "--max-size", size).status()).isEqualTo(status);
        assertThat(check("/gzip", "--max-size", size).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsWithinTheServerAreFollowed(int status) {
        server.with("/metrics", status, "Location", "/new/").with("/new/", PageServer.OPENMETRICS, PAGE + "# EOF\n");

        assertThat(check("/metrics")).isEqualTo(new CommandRun(1, server.url("/metrics") + FINDING, ""));
    }

    @Test
    void theValuesOfAQueryAreNotPrinted() {
        server.with("/metrics", PageServer.OPENMETRICS, PAGE + "# EOF\n");

        assertThat(check("/metrics?name[]=a_total&key=secret&secret#secret").out())
                .isEqualTo(server.url("/metrics?name[]=***&key=***&***") + FINDING);
        assertThat(check("/other?key=secret").err())
                .isEqualTo("metricwright check: cannot read " + server.url("/other?key=***")
                        + ": it answers with status 404, so that there is no such page; correct the path, which is often"
                        + " /metrics\n");
    }

    @Test
    void theQueryIsSent() throws IOException {
        try (RawServer raw = RawServer.answering("HTTP/1.1 404 Not Found", "", "")) {
            CommandRun.of("check", raw.url() + "?name[]=a_total&q=\u00e4%20#here");

            assertThat(raw.requests().get(0)).startsWith("GET /metrics?name[]=a_total&q=%C3%A4%20 HTTP/1.1\r\n");
        }
    }

    @Test
    void sarifHasTheUrl() {
        server.with("/metrics", PageServer.OPENMETRICS, PAGE + "# EOF\n");

        assertThat(check("/metrics?a=b", "--format", "sarif").out())
                .contains("\"uri\" : \"" + server.url("/metrics?a=***") + "\"");
    }

    @Test
    void severalPagesAreChecked() throws IOException {
        server.with("/a", PageServer.TEXT, "a 1\n").with("/b", PageServer.TEXT, "b 1\nb 2\n");

        assertThat(CommandRun.of("check", server.url("/a"), server.url("/b")).out())
                .startsWith(server.url("/b") + ":2:1: error: [metricwright:duplicate-series]");
    }
}
