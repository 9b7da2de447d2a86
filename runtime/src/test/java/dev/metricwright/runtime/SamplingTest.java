package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.SupplierCall;
import dev.metricwright.exposition.RecordedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Suppliers of the application that hang, fail or are slow, in scrapes that share a time limit. */
class SamplingTest {

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final MetricsRegistry registry =
            MetricsRegistry.builder().samplingTimeout(LIMIT).build();
    private final GaugeTable depths = GaugeTable.of(
            registry,
            FamilyDefinition.gauge("depth")
                    .label(LabelDefinition.open("queue"))
                    .sampled()
                    .build());
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void letAllSuppliersAnswer() {
        released.countDown();
        registry.close();
    }

    private double hang() {
        boolean interrupted = false;
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted ? -1 : 7;
    }

    private Map<String, Double> scrape() {
        List<Family> families = registry.families();
        Sampling sampling = Sampling.of(registry, families);
        Map<String, Double> values = new TreeMap<>();
        for (Family family : families) {
            family.visit(
                    new SeriesVisitor() {
                        @Override
                        public void counter(SeriesLabels labels, Quantity total) {
                            if (!family.name().startsWith("metricwright_")) {
                                values.put(name(labels), total.toDouble());
                            }
                        }

                        @Override
                        public void gauge(SeriesLabels labels, double value) {
                            values.put(name(labels), value);
                        }

                        @Override
                        public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
                            throw new AssertionError("no histogram here");
                        }

                        private String name(SeriesLabels labels) {
                            return labels.size() == 0 ? family.name() : labels.value(0);
                        }
                    },
                    LabelSelection.DEFAULT,
                    sampling);
        }
        return values;
    }

    private String failures(String family) {
        return Readings.of(registry, "metricwright_sample_failures_total").get("family=\"" + family + "\"");
    }

    @Test
    void aSupplierThatHangsIsLeftOutAndCountedAndTheOthersAreExposed() {
        for (int i = 0; i < 50; i++) {
            int depth = i;
            depths.open("q" + i).sample((DoubleSupplier) () -> depth == 20 ? hang() : depth);
        }

        Map<String, Double> values = scrape();

        assertThat(values).hasSize(49).doesNotContainKey("q20").containsEntry("q49", 49.0);
        assertThat(failures("depth")).isEqualTo("1");
    }

    @Test
    void aSupplierThatHangsIsNotCalledAgainAndItsAnswerIsExposedLater() {
        AtomicInteger calls = new AtomicInteger();
        depths.open("q").sample((DoubleSupplier) () -> {
            calls.incrementAndGet();
            return hang();
        });

        assertThat(scrape()).isEmpty();
        assertThat(scrape()).isEmpty();
        assertThat(calls).hasValue(1);

        released.countDown();
        assertThat(scrape()).containsExactly(Map.entry("q", 7.0)); // 7: it was not interrupted
        assertThat(failures("depth")).isEqualTo("2");
    }

    @Test
    void scrapesAtTheSameTimeShareOneCall() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        MetricsRegistry patient =
                MetricsRegistry.builder().samplingTimeout(Duration.ofMinutes(1)).build();
        GaugeTable table =
                GaugeTable.of(patient, FamilyDefinition.gauge("x").sampled().build());
        table.open().sample((LongSupplier) () -> {
            calls.incrementAndGet();
            called.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                return -1;
            }
            return 3;
        });

        CompletableFuture<Map<String, String>> first = CompletableFuture.supplyAsync(() -> Readings.of(patient, "x"));
        called.await();
        CompletableFuture<Map<String, String>> second = CompletableFuture.supplyAsync(() -> Readings.of(patient, "x"));
        answer.countDown();

        assertThat(first.get()).isEqualTo(Map.of("", "3.0"));
        assertThat(second.get()).isEqualTo(Map.of("", "3.0"));
        patient.close();
    }

    @Test
    void sixteenSuppliersHangAtMostAndAllAnswerAgainLater() {
        for (int i = 0; i < 40; i++) {
            depths.open("q" + i).sample((DoubleSupplier) this::hang);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(scrape()).isEmpty();
            assertThat(hanging()).isBetween(1L, 16L);
        }
        long begin = System.nanoTime();
        assertThat(scrape()).isEmpty();
        assertThat(hanging()).isEqualTo(16);
        assertThat(failures("depth")).isEqualTo(Integer.toString(6 * 40));

        released.countDown();
        Map<String, Double> values = scrape();
        while (values.size() < 40
                && System.nanoTime() - begin < Duration.ofSeconds(30).toNanos()) {
            values = scrape();
        }
        assertThat(values).hasSize(40);
    }

    private static long hanging() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getMethodName().equals("hang")))
                .count();
    }

    @Test
    void theThreadsAreDaemonsWithoutTheThreadLocalsOfAScraper() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("of the scraper");
        List<Object> seen = new ArrayList<>();
        depths.open("q").sample((DoubleSupplier) () -> {
            seen.add(String.valueOf(local.get()));
            seen.add(Thread.currentThread().isDaemon());
            return 1;
        });
        scrape();
        assertThat(seen).containsExactly("null", true);
    }

    @Test
    void aSeriesThatIsRemovedWhileItsSupplierIsCalledIsNotExposed() throws Exception {
        MetricsRegistry patient =
                MetricsRegistry.builder().samplingTimeout(Duration.ofMinutes(1)).build();
        GaugeTable table = GaugeTable.of(
                patient,
                FamilyDefinition.gauge("x")
                        .label(LabelDefinition.open("a"))
                        .sampled()
                        .build());
        CountDownLatch called = new CountDownLatch(1);
        table.open("slow").sample((DoubleSupplier) () -> {
            called.countDown();
            return hang();
        });
        table.open("other").sample((DoubleSupplier) () -> 2);
        CompletableFuture<Map<String, String>> scrape = CompletableFuture.supplyAsync(() -> Readings.of(patient, "x"));
        called.await();

        table.remove(new String[] {"a"}, "slow");
        CounterTable.of(patient, FamilyDefinition.counter("y").build()).open().inc();
        assertThat(Readings.of(patient, "y")).isEqualTo(Map.of("", "1"));
        assertThat(scrape).isNotDone();
        released.countDown();

        assertThat(scrape.get()).isEqualTo(Map.of("a=\"other\"", "2.0"));
        patient.close();
    }

    @Test
    void anErrorOfASupplierIsCounted() {
        depths.open("q").sample((DoubleSupplier) () -> {
            throw new StackOverflowError();
        });
        depths.open("r").sample((DoubleSupplier) () -> 1);
        assertThat(scrape()).isEqualTo(Map.of("r", 1.0));
        assertThat(failures("depth")).isEqualTo("1");
    }

    @Test
    void theFirstFailureOfAFamilyIsLoggedAndSoIsTheFirstOfAnother() {
        depths.open("q").sample((DoubleSupplier) () -> {
            throw new NoClassDefFoundError("com/acme/Gone");
        });
        GaugeTable.of(registry, FamilyDefinition.gauge("lag").sampled().build())
                .open()
                .sample((DoubleSupplier) this::hang);
        try (RecordedLog log = RecordedLog.of(Suppliers.class.getName())) {
            scrape();
            scrape();

            assertThat(log.messages()).containsExactlyInAnyOrder(logged("depth"), logged("lag"));
        }
    }

    private static String logged(String family) {
        return "WARNING metric family " + family + ": samples are left out of a scrape, because a supplier failed;"
                + " later failures are logged at DEBUG and counted in metricwright_sample_failures_total";
    }

    @Test
    void otherCallsShareTheTimeLimit() {
        AtomicBoolean interrupted = new AtomicBoolean();
        SupplierCall<String> quick = new SupplierCall<>(() -> "here");
        SupplierCall<String> hanging = new SupplierCall<>(() -> {
            interrupted.set(hang() < 0);
            return "late";
        });
        SupplierCall<String> other = new SupplierCall<>(() -> "not asked");

        Sampling sampling = Sampling.of(registry, List.of(), List.of(hanging, quick));

        assertThat(sampling.answer(quick)).isEqualTo(new SupplierCall.Answer<>("here", null));
        assertThat(sampling.answer(other)).isNull();
        assertThat(sampling.answer(hanging).failure())
                .hasMessageStartingWith("no answer within 200 ms; the thread metricwright-sampler-")
                .satisfies(failure -> assertThat(failure.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("hang")));
        assertThat(interrupted).isFalse();
    }

    /** An interrupt would close the channels that another supplier reads. */
    @Test
    void aSupplierThatInterruptsItsThreadInterruptsNoOther() {
        List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 10; i++) {
            depths.open("q" + i).sample((DoubleSupplier) () -> {
                interrupted.add(Thread.currentThread().isInterrupted());
                Thread.currentThread().interrupt();
                return 1;
            });
        }
        assertThat(scrape()).hasSize(10);
        assertThat(interrupted).hasSize(10).containsOnly(false);
    }

    @Test
    void aTimeLimitIsPositive() {
        assertThatThrownBy(() -> MetricsRegistry.builder().samplingTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samplingTimeout must be positive, not PT0S");
        assertThatThrownBy(() -> MetricsRegistry.builder().samplingTimeout(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("samplingTimeout is null; pass a Duration");
    }
}
