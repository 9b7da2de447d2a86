package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.Histogram;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import dev.metricwright.SpanContext;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A recording allocates nothing, wherever it goes. */
class AllocationTest {

    private static final int CALLS = 1_000_000;
    /** What the measurement itself, or the compiler on its way, may leave behind: far less than a byte a call. */
    private static final long NOISE = 4_096;

    private static final String[] CLIENTS = {"a", "b", "c", "d"};
    private static final String[] CLIENT = {"client"};

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void allocatesNothing(String path, IntConsumer recording) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3 && least >= NOISE; round++) {
            run(recording); // the first round warms up
            long before = THREADS.getCurrentThreadAllocatedBytes();
            run(recording);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as(path).isLessThan(NOISE);
    }

    private static void run(IntConsumer recording) {
        for (int i = 0; i < CALLS; i++) {
            recording.accept(i);
        }
    }

    static Stream<Arguments> paths() throws InterruptedException {
        Map<String, IntConsumer> paths = new LinkedHashMap<>();
        counters(paths);
        lookUps(paths);
        sharedByThreads(paths);
        overflows(paths);
        wideTuples(paths);
        times(paths);
        histograms(paths);
        gauges(paths);
        details(paths);
        removals(paths);
        rejections(paths);
        exemplars(paths);
        closedRegistry(paths);
        return paths.entrySet().stream().map(path -> Arguments.of(path.getKey(), path.getValue()));
    }

    private static void counters(Map<String, IntConsumer> paths) {
        CounterTable table = CounterTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("port"))
                        .label(LabelDefinition.closed("level", "low", "high"))
                        .build());
        ClosedLabel level = table.closed("level", Level.values(), "LOW", "low", "HIGH", "high");
        IntLabel ports = table.ints("port");
        Level[] levels = Level.values();
        Counter handle = table.at("a", "80", 0);
        paths.put("look-up by strings and an enum", i -> table.at(CLIENTS[i & 3], "80", level.of(levels[i & 1]))
                .inc(i));
        paths.put("look-up by an int", i -> table.at("a", ports.of(i & 0xFF), 0).inc());
        paths.put("counter of fractions", i -> table.at("a", "80", 0).inc(0.5));
        paths.put("counter handle", i -> handle.inc());
    }

    private static void lookUps(Map<String, IntConsumer> paths) {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable closed = CounterTable.of(
                registry,
                FamilyDefinition.counter("closed")
                        .label(LabelDefinition.closed("level", "low", "high"))
                        .label(LabelDefinition.closed("shared", "true", "false"))
                        .build());
        ClosedLabel level = closed.closed("level", Level.values(), "LOW", "low", "HIGH", "high");
        FlagLabel shared = closed.closedFlag("shared");
        CounterTable constant = CounterTable.of(
                registry,
                FamilyDefinition.counter("constant")
                        .label(LabelDefinition.open("level"))
                        .build());
        ConstantLabel constants = constant.constants("level", Level.values(), "LOW", "low", "HIGH", "high");
        Level[] levels = Level.values();
        FamilyDefinition.Builder six = FamilyDefinition.counter("six");
        for (int i = 0; i < 6; i++) {
            six.label(LabelDefinition.open("l" + i));
        }
        CounterTable wide = CounterTable.of(registry, six.build());
        paths.put("look-up by an enum and a boolean", i -> closed.at(level.of(levels[i & 1]) + shared.of((i & 2) == 0))
                .inc());
        paths.put("look-up by an enum of an open label", i -> constant.at(constants.of(levels[i & 1]))
                .inc());
        paths.put("look-up by six strings", i -> wide.at(CLIENTS[i & 3], "b", "c", "d", "e", "f")
                .inc());
    }

    private static void sharedByThreads(Map<String, IntConsumer> paths) throws InterruptedException {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell counter = CounterTable.of(
                        registry, FamilyDefinition.counter("two").build())
                .at();
        HistogramCell histogram = HistogramTable.of(
                        registry,
                        FamilyDefinition.histogram("twice", 1).unit("seconds").build())
                .at();
        Thread first = new Thread(() -> {
            counter.inc();
            histogram.observeNanos(1);
        });
        first.start();
        first.join();
        paths.put("counter that another thread counts in", i -> counter.inc());
        paths.put("histogram that another thread observes in", i -> histogram.observeNanos(i));
    }

    private static void overflows(Map<String, IntConsumer> paths) {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable bounded = CounterTable.of(
                registry,
                FamilyDefinition.counter("bounded")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("port", 2))
                        .build());
        IntLabel ports = bounded.ints("port");
        String tooLong = "x".repeat(LabelText.MAX_LENGTH + 1);
        paths.put("overflow of a label's bound", i -> bounded.at("a", ports.of(i & 0xFFF))
                .inc());
        paths.put("overflow of a value of 257 characters", i -> bounded.at(tooLong, "80")
                .inc());

        CounterTable capped = CounterTable.of(
                registry,
                FamilyDefinition.counter("capped")
                        .label(LabelDefinition.open("client"))
                        .maxSeries(1)
                        .build());
        Counter lost = capped.at("first");
        lost.inc();
        capped.remove(CLIENT, "first");
        capped.at("second").inc();
        Counter diverted = capped.at("third");
        paths.put("overflow of the cap", i -> capped.at(CLIENTS[i & 3]).inc());
        paths.put("handle that overflows", i -> diverted.inc());
        paths.put("handle of a removed series that overflows by now", i -> lost.inc());

        HistogramTable histogram = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("histogram", 1)
                        .label(LabelDefinition.open("client", 1))
                        .build());
        histogram.at("first").observe(1);
        paths.put("histogram that overflows", i -> histogram.at(CLIENTS[i & 3]).observe(i));
        GaugeTable gauge = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("gauge")
                        .label(LabelDefinition.open("client", 1))
                        .build());
        gauge.at("first").set(1);
        paths.put("gauge that overflows", i -> gauge.at(CLIENTS[i & 3]).set(i));
    }

    private static void wideTuples(Map<String, IntConsumer> paths) {
        FamilyDefinition.Builder definition = FamilyDefinition.counter("wide").maxSeries(2);
        for (int i = 0; i < 8; i++) {
            definition.label(i == 0 ? LabelDefinition.open("l0", 1) : LabelDefinition.open("l" + i));
        }
        CounterTable table = CounterTable.of(MetricsRegistry.create(), definition.build());
        String[] known = {"a", "b", "c", "d", "e", "f", "g", "h"};
        String[] pastItsBound = {"?", "b", "c", "d", "e", "f", "g", "h"};
        String[] pastTheCap = {"a", "b", "c", "d", "e", "f", "g", "?"};
        table.at(known, 0).inc();
        table.at(new String[] {"a", "b", "c", "d", "e", "f", "g", "i"}, 0).inc();
        paths.put("eight open labels, but for the caller's array", i -> table.at(known, 0)
                .inc());
        paths.put("overflow of one of eight open labels", i -> table.at(pastItsBound, 0)
                .inc());
        paths.put("overflow of the cap under eight open labels", i -> table.at(pastTheCap, 0)
                .inc());
    }

    private static void times(Map<String, IntConsumer> paths) {
        CounterTable table = CounterTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.counter("t")
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
        Duration time = Duration.ofMillis(3);
        paths.put("counter of nanoseconds", i -> table.at("a").addNanos(i));
        paths.put("counter of durations", i -> table.at("a").add(time));
        paths.put("counter of fractions of a unit of time", i -> table.at("a").inc(0.25));
        paths.put("counter of times that are carried", i -> table.at("a").addNanos(Long.MAX_VALUE));
    }

    private static void histograms(Map<String, IntConsumer> paths) {
        MetricsRegistry registry = MetricsRegistry.create();
        HistogramTable times = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 0.001, 0.1, 1)
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
        HistogramTable sizes = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("s", 1, 1024)
                        .label(LabelDefinition.open("client"))
                        .build());
        Histogram handle = times.at("a");
        Duration time = Duration.ofMillis(3);
        paths.put("histogram of nanoseconds", i -> times.at("a").observeNanos(i));
        paths.put("histogram of durations", i -> times.at("a").observe(time));
        paths.put("histogram of seconds", i -> times.at("a").observe(0.25));
        paths.put("histogram of sizes", i -> sizes.at("a").observe(i));
        paths.put("histogram handle", i -> handle.observeNanos(i));
    }

    private static void gauges(Map<String, IntConsumer> paths) {
        GaugeTable table = GaugeTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.gauge("g")
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
        Gauge handle = table.at("a");
        Gauge detached = table.at("b");
        table.remove(CLIENT, "b");
        Duration time = Duration.ofMillis(3);
        DoubleSupplier sample = () -> 1;
        paths.put("gauge set", i -> table.at("a").set(i));
        paths.put("gauge set to a boolean", i -> table.at("a").set((i & 1) == 0));
        paths.put("gauge set to a time", i -> table.at("a").set(time));
        paths.put("gauge set to nanoseconds", i -> table.at("a").setNanos(i));
        paths.put("gauge up and down", i -> {
            table.at("a").inc();
            table.at("a").dec(2);
        });
        paths.put("gauge sampled", i -> table.at("a").sample(sample));
        paths.put("gauge handle", i -> handle.inc(0.5));
        paths.put("gauge handle of a removed series", i -> detached.inc());
    }

    private static void details(Map<String, IntConsumer> paths) {
        CounterTable table = CounterTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.counter("d")
                        .label(LabelDefinition.open("client"))
                        .detail(LabelDefinition.open("port", 1), "per_port")
                        .build());
        table.at("a", "80").inc();
        paths.put("detail", i -> table.at("a", "80").inc());
        paths.put("detail that overflows", i -> table.at("a", "443").inc());
    }

    private static void removals(Map<String, IntConsumer> paths) {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("r")
                        .label(LabelDefinition.open("client"))
                        .build());
        HistogramTable histogram = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("rh", 1)
                        .label(LabelDefinition.open("client"))
                        .build());
        Counter counted = table.at("a");
        Histogram observed = histogram.at("a");
        table.remove(CLIENT, "a");
        histogram.remove(CLIENT, "a");
        paths.put("counter handle of a removed series", i -> counted.inc());
        paths.put("histogram handle of a removed series", i -> observed.observe(i));
    }

    private static void rejections(Map<String, IntConsumer> paths) {
        MetricsRegistry registry =
                MetricsRegistry.builder().onMisuse(Misuse.COUNT).build();
        CounterTable counters = CounterTable.of(
                registry,
                FamilyDefinition.counter("c")
                        .label(LabelDefinition.open("client"))
                        .build());
        HistogramTable times = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("ch", 1)
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
        Duration negative = Duration.ofMillis(-1);
        paths.put("increment that is not a number", i -> counters.at("a").inc(Double.NaN));
        paths.put("increment that is not a number, of a new label value", i -> {
            if (counters.takes(Double.NaN)) {
                counters.at("?").inc(Double.NaN);
            }
        });
        paths.put("negative increment that is counted", i -> counters.at("a").inc(-1_000L - i));
        paths.put("negative fraction that is counted", i -> counters.at("a").inc(-0.5 - i));
        paths.put("missing time that is counted", i -> times.at("a").observe((Duration) null));
        paths.put("observation that is not a number", i -> times.at("a").observe(Double.NaN));
        paths.put("negative time", i -> times.at("a").observe(negative));
        paths.put("null label that is counted", i -> counters.at((String) null).inc());
    }

    private static void exemplars(Map<String, IntConsumer> paths) {
        SpanContext span = new SpanContext("t", "s");
        FamilyDefinition.Builder definition = FamilyDefinition.histogram("e", 1).label(LabelDefinition.open("client"));
        HistogramTable without = HistogramTable.of(
                MetricsRegistry.builder().exemplars(() -> null).build(), definition.build());
        HistogramTable with = HistogramTable.of(
                MetricsRegistry.builder().exemplars(() -> span).build(), definition.build());
        paths.put("exemplar, where there is no span", i -> without.at("a").observe(i));
        paths.put("exemplar, but for the few that are kept", i -> with.at("a").observe(i));
    }

    private static void closedRegistry(Map<String, IntConsumer> paths) {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("k")
                        .label(LabelDefinition.open("client"))
                        .build());
        Counter handle = table.at("a");
        registry.close();
        paths.put("handle of a closed registry", i -> handle.inc());
    }

    private enum Level {
        LOW,
        HIGH
    }
}
