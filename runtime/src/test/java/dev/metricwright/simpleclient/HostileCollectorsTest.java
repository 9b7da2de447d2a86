package dev.metricwright.simpleclient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.FixedFamily;
import dev.metricwright.exposition.RecordedLog;
import dev.metricwright.exposition.ScrapeAnswer;
import dev.metricwright.exposition.Scrapes;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.Collector.Type;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Gauge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Collectors of simpleclient that fail, or whose families no format can carry. */
class HostileCollectorsTest {

    private static final String LOGGER = "dev.metricwright.exposition.LeftOutFamilies";

    private final MetricsRegistry registry =
            MetricsRegistry.builder().samplingTimeout(Duration.ofMillis(300)).build();
    private final CollectorRegistry collectors = new CollectorRegistry(true);

    /** What a collector returns. */
    private interface Collected {
        List<MetricFamilySamples> collect();
    }

    private static void register(Collected collected, CollectorRegistry collectors) {
        new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return collected.collect();
            }
        }.register(collectors);
    }

    private static MetricFamilySamples family(String name, Sample... samples) {
        return new MetricFamilySamples(name, Type.GAUGE, "H.", Arrays.asList(samples));
    }

    private static Sample sample(String name, double value) {
        return new Sample(name, List.of(), List.of(), value);
    }

    private String scraped(Scrapes scrapes, ExpositionFormat format, String query) throws IOException {
        try (ScrapeAnswer answer = scrapes.answer("GET", query, Map.of("Accept", format.contentType())::get)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            answer.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static String leftOut(String page) {
        return page.lines()
                .filter(line -> line.startsWith("metricwright_foreign_left_out_total{") && !line.endsWith(" 0"))
                .toList()
                .toString();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "null as the value of a label",
                        "invalid",
                        () -> List.of(family("bad", new Sample("bad", List.of("l"), Arrays.asList((String) null), 1)))),
                kind(
                        "fewer values than names",
                        "invalid",
                        () -> List.of(family("bad", new Sample("bad", List.of("l", "m"), List.of("x"), 1)))),
                kind("a name with a line feed", "invalid", () -> List.of(family("bad\nevil", sample("bad\nevil", 1)))),
                kind("a name with a dot", "invalid", () -> List.of(family("bad.name", sample("bad.name", 1)))),
                kind(
                        "a label with a dash",
                        "invalid",
                        () -> List.of(family("bad", new Sample("bad", List.of("a-b"), List.of("x"), 1)))),
                kind(
                        "one name twice",
                        "taken",
                        () -> List.of(family("twice", sample("twice", 1)), family("twice", sample("twice", 2)))));
    }

    private static Arguments kind(String name, String reason, Collected collected) {
        return Arguments.of(name, reason, collected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aFamilyThatIsNotValidHidesNoOther(String name, String reason, Collected bad) throws IOException {
        CollectorRegistry collectors = new CollectorRegistry(); // asks no collector for its names
        registry.register(FixedFamily.counter("ours_total", "", "").total(1));
        Gauge.build("good", "G.").register(collectors).set(7);
        register(bad, collectors);
        Gauge.build("later", "L.").register(collectors).set(8);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        for (ExpositionFormat format : List.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS)) {
            try (RecordedLog log = RecordedLog.of(LOGGER)) {
                String page = scraped(scrapes, format, null);
                assertThat(page)
                        .contains("\nours_total 1\n", "\ngood 7\n", "\nlater 8\n")
                        .doesNotContain("bad");
                assertThat(log.messages()).hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(leftOut(scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null)))
                .isEqualTo("[metricwright_foreign_left_out_total{reason=\"" + reason + "\"} 3]");
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("pool closed"),
                new NoClassDefFoundError("com/acme/Gone"),
                new AssertionError("x"),
                new StackOverflowError());
    }

    /** A collector that describes its family, and fails at each scrape. */
    private void registerFailing(Throwable failure) {
        class Failing extends Collector implements Collector.Describable {
            @Override
            public List<MetricFamilySamples> collect() {
                throw HostileCollectorsTest.<RuntimeException>sneaky(failure);
            }

            @Override
            public List<MetricFamilySamples> describe() {
                return List.of(family("bad"));
            }
        }
        new Failing().register(collectors);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theOtherCollectorsOfTheRegistryAreExposedIfOneFails(Throwable failure) throws IOException {
        registry.register(FixedFamily.counter("ours_total", "", "").total(1));
        for (int i = 0; i < 20; i++) {
            Gauge.build("good" + i, "G.").register(collectors).set(i);
        }
        registerFailing(failure);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        try (RecordedLog log = RecordedLog.of(LOGGER)) {
            String page = scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null);
            assertThat(page.lines().filter(line -> line.startsWith("good"))).hasSize(20);
            assertThat(leftOut(page)).isEqualTo("[metricwright_foreign_left_out_total{reason=\"invalid\"} 1]");
            scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null);
            assertThat(log.messages()).singleElement().asString().contains(failure.toString());
        }
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                Arguments.of("no list", (Collected) () -> null),
                Arguments.of("no family", (Collected) () -> Arrays.asList((MetricFamilySamples) null)),
                Arguments.of("a family between", (Collected) () -> Arrays.asList(null, family("bad"), null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void nullHidesNeitherOursNorCollectorsWithNames(String name, Collected collected) throws IOException {
        registry.register(FixedFamily.counter("ours_total", "", "").total(1));
        for (int i = 0; i < 20; i++) {
            Gauge.build("good" + i, "G.").register(collectors).set(i);
        }
        class ReturningNull extends Collector implements Collector.Describable {
            @Override
            public List<MetricFamilySamples> collect() {
                return collected.collect();
            }

            @Override
            public List<MetricFamilySamples> describe() {
                return List.of(family("bad"));
            }
        }
        new ReturningNull().register(collectors);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        try (RecordedLog log = RecordedLog.of(LOGGER)) {
            for (ExpositionFormat format : List.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS)) {
                String page = scraped(scrapes, format, null);
                assertThat(page).contains("\nours_total 1\n").doesNotContain("bad");
                assertThat(page.lines().filter(line -> line.startsWith("good"))).hasSize(20);
            }
            assertThat(log.messages()).hasSize(1);
        }
    }

    @Test
    void aFamilyWithoutANameAheadOfAFailureHidesNoCollectorWithNames() throws IOException {
        Gauge.build("good", "G.").register(collectors).set(7);
        class Nameless extends Collector implements Collector.Describable {
            @Override
            public List<MetricFamilySamples> collect() {
                return new AbstractList<>() {
                    @Override
                    public MetricFamilySamples get(int index) {
                        if (index > 1) {
                            throw new IllegalStateException("pool closed");
                        }
                        return new MetricFamilySamples(null, Type.GAUGE, "", List.of());
                    }

                    @Override
                    public int size() {
                        return 3;
                    }
                };
            }

            @Override
            public List<MetricFamilySamples> describe() {
                return List.of(family("bad"));
            }
        }
        new Nameless().register(collectors);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        try (RecordedLog log = RecordedLog.of(LOGGER)) {
            assertThat(scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null)).contains("\ngood 7\n");
            assertThat(log.messages()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void aCollectorWithoutNamesThatFailsHidesNoneOfOurs() throws IOException {
        CollectorRegistry collectors = new CollectorRegistry(); // asks no collector for its names
        registry.register(FixedFamily.counter("ours_total", "", "").total(1));
        register(
                () -> {
                    throw new StackOverflowError();
                },
                collectors);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        try (RecordedLog log = RecordedLog.of(LOGGER)) {
            String page = scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null);
            assertThat(page).contains("\nours_total 1\n");
            assertThat(leftOut(page)).isEqualTo("[metricwright_foreign_left_out_total{reason=\"invalid\"} 1]");
            assertThat(log.messages()).hasSize(1);
        }
    }

    @Test
    void aCounterWhoseSamplesLackTheSuffixIsExposedAsTheCounterThatSimpleclientMakesOfIt() throws IOException {
        register(
                () -> List.of(new MetricFamilySamples("plain", Type.COUNTER, "P.", List.of(sample("plain", 2)))),
                collectors);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        assertThat(scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, "name[]=plain_total"))
                .isEqualTo("# HELP plain_total P.\n# TYPE plain_total counter\nplain_total 2\n");
        assertThat(scraped(scrapes, ExpositionFormat.OPENMETRICS, "name[]=plain_total"))
                .isEqualTo("# TYPE plain counter\n# HELP plain P.\nplain_total 2\n# EOF\n");
    }

    @Test
    void aCollectorThatHangsIsLeftOutInTime() throws IOException {
        registry.register(FixedFamily.counter("ours_total", "", "").total(1));
        CountDownLatch released = new CountDownLatch(1);
        class Hanging extends Collector implements Collector.Describable {
            @Override
            public List<MetricFamilySamples> collect() {
                try {
                    released.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new AssertionError("it was interrupted", e);
                }
                return List.of(family("slow", sample("slow", 1)));
            }

            @Override
            public List<MetricFamilySamples> describe() {
                return List.of(family("slow"));
            }
        }
        new Hanging().register(collectors);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));

        String page = scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null);
        assertThat(page).contains("\nours_total 1\n").doesNotContain("slow");
        assertThat(leftOut(page)).isEqualTo("[metricwright_foreign_left_out_total{reason=\"failed\"} 1]");
        assertThat(scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, "name[]=ours_total"))
                .contains("ours_total 1\n");

        released.countDown();
        assertThat(scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, null)).contains("\nslow 1\n");
    }

    @Test
    void unpairedSurrogatesAndMissingHelpsAreMended() throws IOException {
        register(
                () -> List.of(new MetricFamilySamples(
                        "mended",
                        Type.GAUGE,
                        null,
                        List.of(new Sample("mended", List.of("l"), List.of("a\uD800b"), 1)))),
                collectors);
        Scrapes scrapes = Scrapes.of(registry).and(SimpleclientBridge.families(collectors));
        assertThat(scraped(scrapes, ExpositionFormat.PROMETHEUS_TEXT, "name[]=mended"))
                .isEqualTo("# TYPE mended gauge\nmended{l=\"a\uFFFDb\"} 1\n");
    }

    @Test
    void aBridgeThatIsRegisteredTwiceIsTheFirst() {
        registry.register(FixedFamily.counter("x_total", "", "").total(7));
        Collector first = SimpleclientBridge.register(registry, collectors);
        assertThat(SimpleclientBridge.register(registry, collectors)).isSameAs(first);
        assertThat(collectors.getSampleValue("x_total")).isEqualTo(7);
    }

    @Test
    void ofTwoThatRegisterOneBridgeAtTheSameTimeTheSecondGetsTheFirst() throws Exception {
        for (int i = 0; i < 500; i++) {
            CollectorRegistry client = new CollectorRegistry(true);
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Object> registers = () -> {
                together.await();
                return SimpleclientBridge.register(registry, client);
            };
            FutureTask<Object> other = new FutureTask<>(registers);
            new Thread(other).start();
            assertThat(registers.call()).isSameAs(other.get());
        }
    }

    @Test
    void aFamilyIsLeftOutOfSimpleclientIfItHasTheName() {
        registry.register(FixedFamily.gauge("x", "", "").value(7));
        registry.register(FixedFamily.counter("y_total", "", "").total(8));
        SimpleclientBridge.register(registry, collectors);
        Gauge.build("x", "X.").register(collectors).set(1);
        Gauge.build("y", "Y.").register(collectors).set(2);
        try (RecordedLog log = RecordedLog.of("dev.metricwright.simpleclient.RegistryCollector")) {
            assertThat(collectors.getSampleValue("x")).isEqualTo(1);
            assertThat(collectors.getSampleValue("y")).isEqualTo(2);
            assertThat(collectors.getSampleValue("y_total")).as("another name").isEqualTo(8);
            assertThat(log.messages())
                    .containsExactly("WARNING metric families are left out of simpleclient, because other collectors"
                            + " use their names: x; rename one family of each pair");
        }
    }

    @Test
    void ofTwoRegistriesInOneTheFirstHasTheName() {
        registry.register(FixedFamily.gauge("x", "", "").value(7));
        MetricsRegistry other = MetricsRegistry.create();
        other.register(FixedFamily.gauge("x", "", "").value(8));
        other.register(FixedFamily.gauge("z", "", "").value(9));
        SimpleclientBridge.register(registry, collectors);
        SimpleclientBridge.register(other, collectors);
        assertThat(collectors.getSampleValue("x")).isEqualTo(7);
        assertThat(collectors.getSampleValue("z")).isEqualTo(9);
    }
}
