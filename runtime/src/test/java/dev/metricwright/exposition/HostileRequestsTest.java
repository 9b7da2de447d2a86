package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The endpoint answers any request correctly. */
class HostileRequestsTest {

    /** The number of bytes that the server reads at a time. */
    private static final int ONE_READ = 8192;

    private static final String TEXT = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";
    private static final String OPEN_METRICS = "# TYPE gw_bytes counter\ngw_bytes_total 7\n# EOF\n";
    private static final MetricsRegistry REGISTRY =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));
    private static MetricsEndpoint endpoint;

    @BeforeContainer
    static void start() throws IOException {
        endpoint = MetricsEndpoint.on(REGISTRY).port(0).start();
    }

    @AfterContainer
    static void close() {
        endpoint.close();
    }

    /** Parts of valid requests, in any order, mixed with arbitrary text. */
    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "gzip",
                "x-gzip",
                "identity",
                "*",
                "*/*",
                "text/plain",
                "application/openmetrics-text",
                ";",
                ",",
                "\"",
                "\\",
                "=",
                "q=",
                "q=0",
                "q=1.000",
                "q=0.5",
                "q=1e9",
                "q=-1",
                "q=NaN",
                "version=1.0.0",
                " ",
                "\t",
                "name[]",
                "name%5B%5D=",
                "&",
                "%",
                "%zz",
                "%00",
                "+",
                "gw_bytes_total",
                "per_port=true",
                "localhost",
                "127.0.0.1",
                "[::1]",
                ":",
                "9464",
                "evil.example",
                "[",
                "]",
                "@",
                "#",
                "?",
                "/",
                "..");
        Arbitrary<String> others =
                Arbitraries.strings().all().excludeChars('\r', '\n').ofMaxLength(5);
        Arbitrary<String> mixed =
                Arbitraries.oneOf(pieces, others).list().ofMaxSize(12).map(parts -> String.join("", parts));
        Arbitrary<String> repeated = pieces.map(piece -> piece.repeat(20_000 / piece.length()));
        return Arbitraries.frequencyOf(Tuple.of(9, mixed), Tuple.of(1, repeated));
    }

    @Property(tries = 1000)
    void anyQueryAndHeadersLeadToMetricsOrAComplaintAboutTheQuery(
            @ForAll("hostile") String query, @ForAll("hostile") String accept, @ForAll("hostile") String encoding)
            throws IOException {
        Map<String, String> headers = Map.of("Accept", accept, "Accept-Encoding", encoding);
        try (ScrapeAnswer answer = Scrapes.of(REGISTRY).answer("GET", query, headers::get)) {
            assertThat(answer.status()).isIn(200, 400, 404);
            if (answer.status() == 200) {
                assertThat(text(answer)).isIn(TEXT, OPEN_METRICS, "", "# EOF\n");
                assertThat(answer.headers().get("Content-Type"))
                        .isIn(
                                ExpositionFormat.PROMETHEUS_TEXT.contentType(),
                                ExpositionFormat.OPENMETRICS.contentType());
            }
            assertThat(answer.length()).isLessThan(200);
        }
    }

    @Property(tries = 1000)
    void anyHostIsAdmittedOrNot(@ForAll("hostile") String host) {
        boolean admitted = new AdmittedHosts(Set.of(), true).admit(host);

        assertThat(admitted).isEqualTo(host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{0,5})?"));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void anyRequestOnTheWireIsAnsweredAndTheConnectionClosed(
            @ForAll("hostile") String query,
            @ForAll("hostile") String host,
            @ForAll("hostile") String accept,
            @ForAll("hostile") String encoding)
            throws IOException {
        String request = "GET /metrics?" + query + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: " + accept
                + "\r\nAccept-Encoding: " + encoding + "\r\nConnection: close\r\n\r\n";

        String answer = Wire.ask(endpoint.port(), request);

        assertThat(answer).hasSizeLessThan(1000);
        if (request.length() > ONE_READ) { // The server does not always read a request that it refuses to the end.
            assertThat(answer).matches("(?s)(HTTP/1\\.1 (200|400|404|421) .*)?(\\(reset\\))?");
        } else {
            assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400|404|421) .*").doesNotContain("(reset)");
        }
    }

    private static String text(ScrapeAnswer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.writeTo(bytes);
        assertThat(bytes.size()).isEqualTo((int) answer.length());
        if (answer.headers().containsKey("Content-Encoding")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
