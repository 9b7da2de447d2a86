package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scrapes in the forms that any server may request, without a server. */
class ScrapesTest {

    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";

    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));
    private final RecordedLog log = RecordedLog.of(ForeignSources.class.getName());

    @AfterEach
    void close() {
        log.close();
    }

    /** A family of another library that is written the same in both formats. */
    private record Line(String name, String text) implements ForeignFamily {

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public String text(ExpositionFormat format) {
            return text + '\n';
        }
    }

    private static ScrapeAnswer get(Scrapes scrapes, String query) {
        return scrapes.answer("GET", query, name -> null);
    }

    private static String body(ScrapeAnswer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerIsAStatusHeadersAndABody() throws IOException {
        try (ScrapeAnswer answer = Scrapes.of(registry).answer("GET", null, Map.of("Accept", "text/plain")::get)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers())
                    .isEqualTo(Map.of(
                            "Content-Type", "text/plain; version=0.0.4; charset=utf-8",
                            "Vary", "Accept, Accept-Encoding",
                            "X-Content-Type-Options", "nosniff"));
            assertThat(answer.length()).isEqualTo(BYTES.length());
            assertThat(body(answer)).isEqualTo(BYTES);
        }
    }

    @Test
    void headIsToldTheLengthAndGivenNoBody() throws IOException {
        try (ScrapeAnswer answer = Scrapes.of(registry).answer("HEAD", null, name -> null)) {
            assertThat(answer.headers()).containsEntry("Content-Length", Integer.toString(BYTES.length()));
            assertThat(answer.length()).isZero();
            assertThat(body(answer)).isEmpty();
        }
    }

    @Test
    void aRefusalSaysWhatToDo() throws IOException {
        ScrapeAnswer answer = Scrapes.of(registry).answer("get", null, name -> null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers())
                .containsEntry("Allow", "GET, HEAD")
                .containsEntry("Content-Type", "text/plain; charset=utf-8")
                .containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(body(answer)).isEqualTo("method not allowed; use GET or HEAD\n");
    }

    @Test
    void anAnswerLongerThanAPieceOfItsBodyIsWhole() throws IOException {
        String help = "0123456789".repeat(100_000);
        registry.register(FixedFamily.gauge("gw_much", help, "").value(1));

        String body = body(get(Scrapes.of(registry), "name[]=gw_much"));

        assertThat(body).isEqualTo("# HELP gw_much " + help + "\n# TYPE gw_much gauge\ngw_much 1\n");
    }

    @Test
    void aScrapeThatFailsHoldsNothingAndFillsNoLog() throws IOException {
        registry.register(FixedFamily.gauge("gw_secret", "", "").reading(() -> {
            throw new NoClassDefFoundError("secret");
        }));
        Scrapes scrapes = Scrapes.of(registry);
        try (RecordedLog errors = RecordedLog.of(Scrapes.class.getName())) {
            for (int i = 0; i < 40; i++) {
                ScrapeAnswer answer = get(scrapes, null);
                assertThat(answer.status()).isEqualTo(500);
                assertThat(body(answer)).isEqualTo("metrics could not be rendered; see the application's log\n");
            }
            ScrapeAnswer head = scrapes.answer("HEAD", null, name -> null);
            assertThat(head.status()).isEqualTo(500);
            assertThat(head.length()).isZero();
            assertThat(errors.messages())
                    .containsExactly("SEVERE metrics could not be rendered;"
                            + " failures like this are logged at DEBUG for the next hour");
        }
        assertThat(scrapes.heldBytes()).isZero();
    }

    /** What the Java virtual machine throws by itself. */
    @ParameterizedTest
    @ValueSource(
            classes = {OutOfMemoryError.class, StackOverflowError.class, InternalError.class, AssertionError.class})
    void answersWhateverIsThrown(Class<? extends Error> thrown) throws ReflectiveOperationException {
        Error error = thrown.getConstructor().newInstance();
        registry.register(FixedFamily.gauge("gw_lag", "", "").reading(() -> {
            throw error;
        }));
        Scrapes scrapes = Scrapes.of(registry);
        try (RecordedLog errors = RecordedLog.of(Scrapes.class.getName())) {
            assertThat(get(scrapes, null).status()).isEqualTo(500);
            assertThat(scrapes.answer("GET", null, name -> {
                                throw error;
                            })
                            .status())
                    .isEqualTo(500);
            assertThat(errors.messages()).hasSize(1);
        }
        assertThat(scrapes.heldBytes()).isZero();
        assertThat(get(scrapes, "name[]=gw_bytes_total").status()).isEqualTo(200);
    }

    @Test
    void aClosedRegistryIsUnavailable() throws IOException {
        Scrapes scrapes = Scrapes.of(registry);
        registry.close();

        ScrapeAnswer answer = get(scrapes, null);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(body(answer)).isEqualTo("the registry is closed\n");
    }

    @Test
    void aRegistryThatIsClosedDuringTheScrapeIsUnavailableToo() {
        Scrapes scrapes = Scrapes.of(registry).and(() -> {
            registry.close();
            return List.of();
        });

        assertThat(get(scrapes, null).status()).isEqualTo(503);
        assertThat(scrapes.heldBytes()).isZero();
    }

    @Test
    void anAnswerGivesItsMemoryBackOnce() {
        Scrapes scrapes = Scrapes.of(registry);
        ScrapeAnswer first = get(scrapes, null);
        ScrapeAnswer second = get(scrapes, null);
        assertThat(scrapes.heldBytes()).isEqualTo(2L * AnswerBody.PIECE);

        first.close();
        first.close();
        assertThat(scrapes.heldBytes()).isEqualTo(AnswerBody.PIECE);
        second.close();
        assertThat(scrapes.heldBytes()).isZero();
    }

    @Test
    void familiesOfAnotherLibraryStandBehindOurs() throws IOException {
        Scrapes scrapes = Scrapes.of(registry)
                .and(() -> List.of(new Line("jvm_threads", "jvm_threads 9"), new Line("jvm_classes", "jvm_classes 5")));

        assertThat(body(get(scrapes, null))).isEqualTo(BYTES + "jvm_threads 9\njvm_classes 5\n");
        assertThat(body(get(scrapes, "name[]=jvm_classes"))).isEqualTo("jvm_classes 5\n");
        assertThat(body(get(scrapes, "name[]=gw_bytes_total"))).isEqualTo(BYTES);
        assertThat(body(scrapes.answer("GET", null, Map.of("Accept", "application/openmetrics-text")::get)))
                .isEqualTo("# TYPE gw_bytes counter\ngw_bytes_total 7\njvm_threads 9\njvm_classes 5\n# EOF\n");
    }

    @Test
    void aNameOfOursIsNeverExposedTwiceAndTheLogSaysSoOnce() throws IOException {
        registry.register(FixedFamily.histogram("gw_peek_seconds", "", "seconds", 1)
                .buckets(new long[] {1, 2}, FixedFamily.quantity(3, 0)));
        Scrapes scrapes = Scrapes.of(registry)
                .and(() -> List.of(
                        new Line("gw_bytes", "gw_bytes 1"),
                        new Line("gw_peek_seconds_count", "gw_peek_seconds_count 1"),
                        new Line("jvm_threads", "jvm_threads 9")))
                .and(() -> List.of(new Line("jvm_threads", "jvm_threads 8"), new Line("x", "x 1")));

        String first = body(get(scrapes, "name[]=jvm_threads&name[]=x&name[]=gw_bytes&name[]=gw_peek_seconds_count"));
        get(scrapes, null);

        assertThat(first)
                .endsWith("gw_peek_seconds_count 2\njvm_threads 9\nx 1\n")
                .doesNotContain("gw_bytes 1");
        assertThat(log.messages())
                .containsExactly(
                        "WARNING families of another library are left out of scrapes because these names are already"
                                + " used: gw_bytes, gw_peek_seconds_count, jvm_threads;"
                                + " rename one family of each pair, or do not add that library's registry");
    }

    @Test
    void anotherLibraryThatFailsDoesNotTakeOursAlong() throws IOException {
        Scrapes scrapes = Scrapes.of(registry).and(() -> {
            throw new IllegalStateException("no such bean");
        });

        assertThat(body(get(scrapes, null))).isEqualTo(BYTES);
        assertThat(log.messages())
                .containsExactly("SEVERE families of another library could not be read, and were left out of a scrape");
    }
}
