package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Mistakes throw or count, as the registry says; what an environment causes always counts. */
class MisuseTest {

    private static final String REJECTED = "metricwright_rejected_total";

    /** Each with what the exception names. */
    private record Mistake(Class<?> exception, String names, ThrowingCallable call) {}

    private static List<Mistake> mistakes(MetricsRegistry registry) {
        CounterTable counters = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.open("k"))
                        .label(LabelDefinition.closed("c", "low"))
                        .label(LabelDefinition.closed("d", "low"))
                        .build());
        ClosedLabel c = counters.closed("c", Misuse.values(), "THROW", "low");
        ClosedLabel d = counters.closed("d", Misuse.values(), "THROW", "low");
        ConstantLabel k = counters.constants("k", Misuse.values(), "THROW", "low");
        HistogramCell histogram = HistogramTable.of(
                        registry,
                        FamilyDefinition.histogram("x_bytes", 1).unit("bytes").build())
                .at();
        GaugeCell gauge = GaugeTable.of(
                        registry, FamilyDefinition.gauge("x_level").build())
                .at();
        CounterCell seconds = CounterTable.of(
                        registry,
                        FamilyDefinition.counter("x_seconds").unit("seconds").build())
                .at();
        Class<?> illegal = IllegalArgumentException.class;
        Class<?> absent = NullPointerException.class;
        return List.of(
                new Mistake(illegal, "family x", () -> counters.at("v", "v").inc(-1)),
                new Mistake(illegal, "family x", () -> counters.at("v", "v").inc(-0.5)),
                new Mistake(illegal, "family x_seconds", () -> seconds.inc(-1)),
                new Mistake(absent, "family x: its label a", () -> counters.at(null, "v")
                        .inc()),
                new Mistake(absent, "family x: its label k", () -> counters.at("v", k.of(null))
                        .inc()),
                new Mistake(absent, "family x: its label c", () -> counters.at("v", "v", c.of(null) + d.of(null))
                        .inc()),
                new Mistake(absent, "family x: its label a", () -> counters.remove(new String[] {"a"}, (String) null)),
                new Mistake(illegal, "family x", () -> counters.at("v", "v").add(Duration.ZERO)),
                new Mistake(illegal, "family x_bytes is in bytes", () -> histogram.observe(Duration.ZERO)),
                new Mistake(illegal, "family x_bytes is in bytes", () -> histogram.observeNanos(1)),
                new Mistake(illegal, "family x_bytes is in bytes", () -> histogram
                        .start()
                        .close()),
                new Mistake(illegal, "family x_level has no unit", () -> gauge.set(Duration.ZERO)),
                new Mistake(absent, "family x_seconds", () -> seconds.add(null)),
                new Mistake(absent, "family x_bytes", () -> histogram.observe((Duration) null)),
                new Mistake(absent, "family x_level", () -> gauge.sample((DoubleSupplier) null)));
    }

    @Test
    void negativeTimeIsCountedHoweverItIsGiven() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("busy_seconds_total").unit("seconds").build());
        table.at().inc(-1.5);
        table.at().add(Duration.ofSeconds(-1));
        table.at().addNanos(-1);
        assertThat(Readings.of(registry, REJECTED).values()).containsExactly("3");
    }

    @Test
    void aMistakeThrowsAndNamesFamilyAndLabel() {
        MetricsRegistry registry = MetricsRegistry.create();
        for (Mistake mistake : mistakes(registry)) {
            assertThatThrownBy(mistake.call())
                    .isInstanceOf(mistake.exception())
                    .hasMessageContaining("metric " + mistake.names());
        }
        assertThat(Readings.of(registry, REJECTED)).isEmpty();
    }

    @Test
    void aMistakeCountsOnceWhereTheRegistrySaysSo() throws Throwable {
        MetricsRegistry registry =
                MetricsRegistry.builder().onMisuse(Misuse.COUNT).build();
        for (Mistake mistake : mistakes(registry)) {
            mistake.call().call();
        }
        assertThat(Readings.of(registry, REJECTED))
                .isEqualTo(Map.of(
                        "family=\"x\"", "7",
                        "family=\"x_seconds\"", "2",
                        "family=\"x_bytes\"", "4",
                        "family=\"x_level\"", "2"));
        assertThat(Readings.of(registry, "x")).isEmpty();
        assertThat(Readings.of(registry, "x_bytes")).isEmpty();
    }

    @Test
    void whatAnEnvironmentCausesNeverThrowsAndCounts() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell counter = CounterTable.of(
                        registry, FamilyDefinition.counter("x").unit("seconds").build())
                .at();
        counter.inc(Double.NaN);
        counter.inc(Double.NEGATIVE_INFINITY);
        counter.add(Duration.ofNanos(-1));
        counter.addNanos(-1);
        CounterCell amounts =
                CounterTable.of(registry, FamilyDefinition.counter("n").build()).at();
        amounts.inc(Double.NaN);
        amounts.inc(Double.POSITIVE_INFINITY);
        amounts.inc(Double.NEGATIVE_INFINITY);
        HistogramCell histogram = HistogramTable.of(
                        registry,
                        FamilyDefinition.histogram("h", 1).unit("seconds").build())
                .at();
        histogram.observe(Double.NaN);
        histogram.observe(-1);
        histogram.observe(Double.POSITIVE_INFINITY);
        histogram.observe(Duration.ofSeconds(Long.MIN_VALUE));
        histogram.observeNanos(Long.MIN_VALUE);
        GaugeCell gauge =
                GaugeTable.of(registry, FamilyDefinition.gauge("g").build()).at();
        gauge.inc(Double.NaN);
        gauge.dec(Double.POSITIVE_INFINITY);
        assertThat(Readings.of(registry, REJECTED))
                .isEqualTo(Map.of("family=\"x\"", "4", "family=\"n\"", "3", "family=\"h\"", "5", "family=\"g\"", "2"));
        for (String family : List.of("x", "n", "h", "g")) {
            assertThat(Readings.of(registry, family)).as(family).isEmpty();
        }
    }

    @Test
    void aSupplierThatThrowsOmitsItsSampleAlone() {
        MetricsRegistry registry = MetricsRegistry.create();
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g").label(LabelDefinition.open("a")).build());
        table.at("bad").sample((DoubleSupplier) () -> {
            throw new StackOverflowError();
        });
        table.at("good").set(1);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"good\"", "1.0"));
        assertThat(Readings.of(registry, "metricwright_sample_failures_total")).isEqualTo(Map.of("family=\"g\"", "1"));
    }

    @Test
    void aSupplierThatHangsDelaysItsScrapeAlone() throws Exception {
        MetricsRegistry registry = MetricsRegistry.create();
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g").label(LabelDefinition.open("a")).build());
        AtomicBoolean hangs = new AtomicBoolean(true);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        table.at("slow").sample((DoubleSupplier) () -> {
            if (hangs.getAndSet(false)) {
                asked.countDown();
                assertThatCode(() -> answer.await(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
            }
            return 1;
        });
        FutureTask<Map<String, String>> delayed = new FutureTask<>(() -> Readings.of(registry, "g"));
        Thread scrape = new Thread(delayed, "scrape that is delayed");
        scrape.setDaemon(true);
        scrape.start();
        try {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            table.at("other").set(2);
            assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"slow\"", "1.0", "a=\"other\"", "2.0"));
            table.remove(new String[] {"a"}, "slow");
            CounterTable.of(registry, FamilyDefinition.counter("x").build())
                    .at()
                    .inc();
            assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("", "1"));
            assertThat(delayed).isNotDone();
        } finally {
            answer.countDown();
        }
        assertThat(delayed.get(10, TimeUnit.SECONDS))
                .as("removed while it was asked")
                .isEmpty();
    }
}
