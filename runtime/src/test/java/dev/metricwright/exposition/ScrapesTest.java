package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scrapes in the forms that any server may request, without a server. */
class ScrapesTest {

    private static final String LOGGER = "dev.metricwright.exposition.LeftOutFamilies";
    private static final String BYTES = "# TYPE gw_bytes_total counter\ngw_bytes_total 7\n";

    private final MetricsRegistry registry =
            FixedFamily.registry(FixedFamily.counter("gw_bytes_total", "", "").total(7));
    private final RecordedLog log = RecordedLog.of(LOGGER);

    private static final String OPENMETRICS = "application/openmetrics-text";

    @AfterEach
    void close() {
        log.close();
    }

    /** A gauge of another library. */
    private static ForeignFamily gauge(String name, double value) {
        return new ForeignFamily(
                name, ForeignFamily.Type.GAUGE, "", "", List.of(new ForeignSample(name, Map.of(), value, null, null)));
    }

    private static ForeignFamilies.Reading reading(ForeignFamily... families) {
        return new ForeignFamilies.Reading(List.of(families), List.of());
    }

    /** The samples of a page, without those about what is left out. */
    private static List<String> samples(String page) {
        return page.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("metricwright_"))
                .toList();
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
            return reading();
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
    void familiesOfAnotherLibraryFollowOurs() throws IOException {
        Scrapes scrapes = Scrapes.of(registry).and(() -> reading(gauge("jvm_threads", 9), gauge("jvm_classes", 5)));

        assertThat(samples(body(get(scrapes, null))))
                .containsExactly("gw_bytes_total 7", "jvm_classes 5", "jvm_threads 9");
        assertThat(body(get(scrapes, "name[]=jvm_classes"))).isEqualTo("# TYPE jvm_classes gauge\njvm_classes 5\n");
        assertThat(body(get(scrapes, "name[]=gw_bytes_total"))).isEqualTo(BYTES);
        assertThat(body(scrapes.answer(
                        "GET", "name[]=gw_bytes&name[]=jvm_threads", Map.of("Accept", OPENMETRICS)::get)))
                .isEqualTo(
                        "# TYPE gw_bytes counter\ngw_bytes_total 7\n# TYPE jvm_threads gauge\njvm_threads 9\n# EOF\n");
    }

    @Test
    void aNameIsExposedOnceAndTheLogSaysSoOnce() throws IOException {
        registry.register(FixedFamily.histogram("gw_peek_seconds", "", "seconds", 1)
                .buckets(new long[] {1, 2}, FixedFamily.quantity(3, 0)));
        Scrapes scrapes = Scrapes.of(registry)
                .and(() -> reading(gauge("gw_bytes", 1), gauge("gw_peek_seconds_count", 1), gauge("jvm_threads", 9)))
                .and(() -> reading(gauge("jvm_threads", 8), gauge("x", 1)));

        String first = body(get(scrapes, "name[]=jvm_threads&name[]=x&name[]=gw_bytes&name[]=gw_peek_seconds_count"));
        get(scrapes, null);

        assertThat(samples(first)).containsSubsequence("gw_peek_seconds_count 2", "jvm_threads 9", "x 1");
        assertThat(first).doesNotContain("gw_bytes 1", "gw_peek_seconds_count 1", "jvm_threads 8");
        assertThat(log.messages())
                .containsExactly(
                        "WARNING metrics are left out of scrapes: families of another library have names that are already"
                                + " used: gw_bytes, gw_peek_seconds_count; rename one family of each pair",
                        "WARNING metrics are left out of scrapes: families of another library have names that are already"
                                + " used: jvm_threads; rename one family of each pair");
    }

    @Test
    void anotherLibraryThatFailsDoesNotHideOurs() throws IOException {
        Scrapes scrapes = Scrapes.of(registry).and(() -> {
            throw new IllegalStateException("no such bean");
        });

        assertThat(body(get(scrapes, null)))
                .startsWith(BYTES)
                .contains("metricwright_foreign_left_out_total{reason=\"failed\"} 1\n");
        get(scrapes, null);
        assertThat(log.messages())
                .containsExactly("WARNING metrics are left out of scrapes: the families of another library could not be"
                        + " read: java.lang.IllegalStateException: no such bean");
    }

    /** A failure whose own methods fail, as those of a class that lacks another class do. */
    private static final class Unprintable extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new NoClassDefFoundError("com/acme/Text");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new NoClassDefFoundError("com/acme/Trace");
        }
    }

    @Test
    void aFailureThatCannotBePrintedDoesNotHideOurs() throws IOException {
        Scrapes scrapes = Scrapes.of(registry)
                .and(() -> {
                    throw new Unprintable();
                })
                .and(() -> new ForeignFamilies.Reading(List.of(gauge("x", 1)), List.of(new Unprintable())));

        assertThat(body(get(scrapes, null)))
                .startsWith(BYTES)
                .contains("\nx 1\n")
                .contains("metricwright_foreign_left_out_total{reason=\"failed\"} 1\n")
                .contains("metricwright_foreign_left_out_total{reason=\"invalid\"} 1\n");
        assertThat(log.messages())
                .containsExactly(
                        "WARNING metrics are left out of scrapes: the families of another library could not be read: "
                                + Unprintable.class.getName(),
                        "WARNING metrics are left out of scrapes: a part of another library could not be read: "
                                + Unprintable.class.getName());
    }

    @Test
    void aFailureIsLoggedOnceThoughItsTextVaries() throws IOException {
        AtomicInteger scraped = new AtomicInteger();
        Scrapes scrapes = Scrapes.of(registry)
                .and(() -> {
                    throw new IllegalStateException("no connection after " + scraped.incrementAndGet() + " ms");
                })
                .and(() -> new ForeignFamilies.Reading(List.of(), List.of(late(scraped.get()))));
        for (int i = 0; i < 10; i++) {
            get(scrapes, null);
        }

        assertThat(log.messages())
                .containsExactly(
                        "WARNING metrics are left out of scrapes: the families of another library could not be read:"
                                + " java.lang.IllegalStateException: no connection after 1 ms",
                        "WARNING metrics are left out of scrapes: a part of another library could not be read:"
                                + " java.lang.ArithmeticException: late by 1 ms");
    }

    /** A failure that was thrown by another library, which this method plays. */
    private static Throwable late(int milliseconds) {
        Throwable late = new ArithmeticException("late by " + milliseconds + " ms");
        late.setStackTrace(new StackTraceElement[] {new StackTraceElement("com.acme.Pool", "size", "Pool.java", 1)});
        return late;
    }

    @Test
    void aLoggerThatFailsDoesNotHideOurs() throws IOException {
        Handler broken = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                throw new NoClassDefFoundError("com/acme/Layout");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(LOGGER);
        logger.addHandler(broken);
        try {
            Scrapes scrapes = Scrapes.of(registry)
                    .and(() -> {
                        throw new IllegalStateException("gone");
                    })
                    .and(() -> reading(gauge("gw_bytes_total", 1)));
            assertThat(body(get(scrapes, null))).startsWith(BYTES);
        } finally {
            logger.removeHandler(broken);
        }
    }

    @Test
    void aRegistryThatIsAddedHasItsFamiliesOnTheSamePage() throws IOException {
        MetricsRegistry tenantA =
                MetricsRegistry.builder().common("tenant", "a").build();
        MetricsRegistry tenantB =
                MetricsRegistry.builder().common("tenant", "b").build();
        tenantA.register(FixedFamily.gauge("x", "", "").value(1, "tenant", "a").value(3, "tenant", "shared"));
        tenantB.register(FixedFamily.gauge("x", "", "").value(2, "tenant", "b").value(4, "tenant", "shared"));
        tenantB.register(FixedFamily.gauge("y", "", "").value(5));
        tenantA.register(FixedFamily.counter("z_total", "", "").total(6));
        tenantB.register(FixedFamily.gauge("z_total", "", "").value(7));

        Scrapes scrapes = Scrapes.of(tenantA).and(tenantB);

        assertThat(samples(body(get(scrapes, null))))
                .containsExactly(
                        "x{tenant=\"a\"} 1", "x{tenant=\"shared\"} 3", "x{tenant=\"b\"} 2", "y 5", "z_total 6");
        assertThat(log.messages())
                .containsExactly(
                        "WARNING metrics are left out of scrapes: families of another registry, which defines them"
                                + " otherwise, have names that are already used: z_total; rename one family of each pair");
        tenantA.close();
        assertThat(samples(body(get(scrapes, null)))).contains("y 5", "z_total 7");
        tenantB.close();
        assertThat(get(scrapes, null).status()).isEqualTo(503);
    }
}
