package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static dev.metricwright.runtime.Recorder.handle;
import static dev.metricwright.runtime.Recorder.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import dev.metricwright.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Mistakes of the program throw or are counted, as the registry is configured; failures of the environment are always
 * counted.
 */
class MisuseTest {

    private static final String REJECTED = "metricwright_rejected_total";

    /** Each with the text in its exception. */
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
        EnumLabel c = counters.enumLabel("c", Misuse.values(), "THROW", "low");
        EnumLabel d = counters.enumLabel("d", Misuse.values(), "THROW", "low");
        HistogramCell histogram = handle(HistogramTable.of(
                registry, FamilyDefinition.histogram("x_bytes", 1).unit("bytes").build()));
        GaugeCell gauge =
                handle(GaugeTable.of(registry, FamilyDefinition.gauge("x_level").build()));
        CounterCell seconds = handle(CounterTable.of(
                registry, FamilyDefinition.counter("x_seconds").unit("seconds").build()));
        HistogramCell took = handle(HistogramTable.of(
                registry,
                FamilyDefinition.histogram("x_took_seconds", 1).unit("seconds").build()));
        Class<?> illegal = IllegalArgumentException.class;
        Class<?> absent = NullPointerException.class;
        return List.of(
                new Mistake(illegal, "family x", () -> counters.accepts(-1L)),
                new Mistake(illegal, "family x", () -> counters.accepts(-0.5)),
                new Mistake(illegal, "family x_seconds", () -> seconds.inc(-1)),
                new Mistake(absent, "family x: its label a", () -> cell(counters, null, "v", "low", "low")
                        .inc()),
                new Mistake(absent, "family x: its label k", () -> cell(counters, "v", null, "low", "low")
                        .inc()),
                new Mistake(absent, "family x: its label k", () -> handle(counters, "v", null, "low", "low")
                        .inc()),
                new Mistake(absent, "family x: its label k", () -> later(counters, "v", null, "low", "low")
                        .inc()),
                new Mistake(absent, "family x: its label c", () -> {
                    KeySpace<CounterCell> space = counters.space();
                    long strings = space.code(0, "v") | space.code(1, "v");
                    assertThat(space.cell(strings | c.code(null) | d.code(null)))
                            .isNull();
                    counters.open("v", "v", c.value(null), d.value(null)).inc();
                }),
                new Mistake(absent, "family x: its label a", () -> counters.remove(new String[] {"a"}, (String) null)),
                new Mistake(
                        absent,
                        "family x: its label k",
                        () -> counters.startAtZero(
                                new String[] {"v", "w"}, new String[] {null}, new String[] {}, new String[] {"low"})),
                new Mistake(
                        absent,
                        "family x: its label k",
                        () -> counters.acceptsLabels(new String[] {"a", "k"}, "v", null)),
                new Mistake(illegal, "family x", () -> counters.accepts(Duration.ZERO)),
                new Mistake(illegal, "family x_bytes is in bytes", () -> histogram.observe(Duration.ZERO)),
                new Mistake(illegal, "family x_bytes is in bytes", () -> histogram.observeNanos(1)),
                new Mistake(illegal, "family x_bytes is in bytes", () -> histogram
                        .start()
                        .close()),
                new Mistake(illegal, "family x_level has no unit", () -> gauge.set(Duration.ZERO)),
                new Mistake(absent, "family x_seconds", () -> seconds.add((Duration) null)),
                new Mistake(absent, "family x_seconds", () -> seconds.add((Timing) null)),
                new Mistake(
                        illegal, "family x_seconds: the Timing belongs to a series", () -> seconds.add(took.start())),
                new Mistake(
                        illegal,
                        "family x_took_seconds: the Timing belongs to a series",
                        () -> took.observe(took.start())),
                new Mistake(absent, "family x_bytes", () -> histogram.observe((Duration) null)),
                new Mistake(absent, "family x_level", () -> gauge.sample((DoubleSupplier) null)));
    }

    @Test
    void negativeTimeIsCountedHoweverItIsGiven() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("busy_seconds_total").unit("seconds").build());
        handle(table).inc(-1.5);
        handle(table).add(Duration.ofSeconds(-1));
        handle(table).addNanos(-1);
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
        assertThat(Readings.of(registry, REJECTED).values()).containsOnly("0").hasSize(5);
        assertThat(Readings.of(registry, "x")).isEmpty();
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
                        "family=\"x\"", "11",
                        "family=\"x_seconds\"", "4",
                        "family=\"x_took_seconds\"", "1",
                        "family=\"x_bytes\"", "4",
                        "family=\"x_level\"", "2"));
        assertThat(Readings.of(registry, "x")).isEmpty();
        assertThat(Readings.of(registry, "x_bytes")).isEqualTo(Map.of("", "[0, 0] 0"));
        assertThat(Readings.of(registry, "x_seconds")).isEqualTo(Map.of("", "0"));
        assertThat(Readings.of(registry, "x_took_seconds")).isEqualTo(Map.of("", "[0, 0] 0"));
        assertThat(Readings.of(registry, "x_level")).isEmpty();
    }

    @Test
    void aTimingThatBelongsToNoSeriesIsAnAmount() throws InterruptedException {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell seconds = handle(CounterTable.of(
                registry, FamilyDefinition.counter("x").unit("nanoseconds").build()));
        HistogramCell took = handle(HistogramTable.of(
                registry, FamilyDefinition.histogram("h", 60).unit("seconds").build()));
        GaugeCell last = handle(GaugeTable.of(
                registry, FamilyDefinition.gauge("g").unit("nanoseconds").build()));
        Timing timing = Timing.start();
        Thread.sleep(2);
        timing.close();
        timing.close();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("", "0"));
        long nanos = timing.elapsed().toNanos();
        assertThat(nanos).isGreaterThanOrEqualTo(2_000_000);
        seconds.add(timing);
        seconds.add(timing);
        took.observe(timing);
        last.set(timing);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("", Long.toString(2 * nanos)));
        assertThat(Readings.of(registry, "h").get("")).startsWith("[1, 1] 0.");
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("", Double.toString(nanos)));
    }

    @Test
    void failuresOfTheEnvironmentAreCountedAndNeverThrow() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell counter = handle(CounterTable.of(
                registry, FamilyDefinition.counter("x").unit("seconds").build()));
        counter.inc(Double.NaN);
        counter.inc(Double.NEGATIVE_INFINITY);
        counter.add(Duration.ofNanos(-1));
        counter.addNanos(-1);
        CounterCell amounts =
                handle(CounterTable.of(registry, FamilyDefinition.counter("n").build()));
        amounts.inc(Double.NaN);
        amounts.inc(Double.POSITIVE_INFINITY);
        amounts.inc(Double.NEGATIVE_INFINITY);
        HistogramCell histogram = handle(HistogramTable.of(
                registry, FamilyDefinition.histogram("h", 1).unit("seconds").build()));
        histogram.observe(Double.NaN);
        histogram.observe(-1);
        histogram.observe(Double.POSITIVE_INFINITY);
        histogram.observe(Duration.ofSeconds(Long.MIN_VALUE));
        histogram.observeNanos(Long.MIN_VALUE);
        GaugeCell gauge =
                handle(GaugeTable.of(registry, FamilyDefinition.gauge("g").build()));
        gauge.inc(Double.NaN);
        gauge.dec(Double.POSITIVE_INFINITY);
        assertThat(Readings.of(registry, REJECTED))
                .isEqualTo(Map.of("family=\"x\"", "4", "family=\"n\"", "3", "family=\"h\"", "5", "family=\"g\"", "2"));
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("", "0"));
        assertThat(Readings.of(registry, "n")).isEqualTo(Map.of("", "0"));
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("", "[0, 0] 0"));
        assertThat(Readings.of(registry, "g")).isEmpty();
    }

    @Test
    void aSupplierThatThrowsOmitsItsSampleAlone() {
        MetricsRegistry registry = MetricsRegistry.create();
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("a"))
                        .sampled()
                        .build());
        String failures = "metricwright_sample_failures_total";
        assertThat(Readings.of(registry, failures)).isEqualTo(Map.of("family=\"g\"", "0"));
        cell(table, "bad").sample((DoubleSupplier) () -> {
            throw new StackOverflowError();
        });
        cell(table, "good").sample(() -> 1L);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"good\"", "1.0"));
        assertThat(Readings.of(registry, failures)).isEqualTo(Map.of("family=\"g\"", "1"));
    }

    @Test
    void aTotalThatIsKeptElsewhereIsAskedForAndLeftOutWhereItIsNone() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("a"))
                        .sampled()
                        .build());
        long[] total = {(1L << 53) - 1};
        cell(table, "whole").sample(() -> total[0]);
        cell(table, "fractional").sample(() -> 2.5);
        cell(table, "large").sample(() -> 0x1p80);
        cell(table, "zero").sample(() -> -0.0);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "a=\"whole\"", "9007199254740991",
                        "a=\"fractional\"", "2.5",
                        "a=\"large\"", "1208925819614629174706176",
                        "a=\"zero\"", "0"));
        total[0] = 3;
        cell(table, "fractional").sample(() -> Double.NaN);
        cell(table, "large").sample(() -> -1L);
        table.remove(new String[] {"a"}, "zero");
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"whole\"", "3"));
        assertThat(Readings.of(registry, "metricwright_sample_failures_total")).isEqualTo(Map.of("family=\"x\"", "2"));
    }
}
