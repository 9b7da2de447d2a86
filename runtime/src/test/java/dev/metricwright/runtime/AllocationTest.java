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

/** A recording allocates no memory, in its own series or in the overflow series. */
class AllocationTest {

    private static final int CALLS = 1_000_000;
    /** The bytes that the measurement itself or the JIT compiler may allocate: far less than one per call. */
    private static final long NOISE = 4_096;

    private static final String[] CLIENTS = {"a", "b", "c", "d"};
    private static final String[] CLIENT = {"client"};

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void allocatesNothing(String path, IntConsumer recording) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3 && least >= NOISE; round++) {
            run(recording); // The first round is for warming up.
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

    private static <C extends Cell> C at(SeriesTable<C> table, String a) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, a));
        return cell == null ? table.open(a) : cell;
    }

    private static <C extends Cell> C at(SeriesTable<C> table, String a, String b) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, a) | space.code(1, b));
        return cell == null ? table.open(a, b) : cell;
    }

    private static <C extends Cell> C at(SeriesTable<C> table, String a, int b) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, a) | space.code(1, b));
        return cell == null ? table.open(a, Integer.toString(b)) : cell;
    }

    private static <C extends Cell> C at(SeriesTable<C> table, EnumLabel label, Enum<?> a) {
        C cell = table.space().cell(label.code(a));
        return cell == null ? table.open(label.value(a)) : cell;
    }

    /** Returns all labels of a family that has many. */
    private static <C extends Cell> C at(SeriesTable<C> table, String[] values) {
        KeySpace<C> space = table.space();
        long key = 0;
        for (int i = 0; i < values.length; i++) {
            key |= space.code(i, values[i]);
        }
        C cell = space.cell(key);
        return cell == null ? table.open(values) : cell;
    }

    private static void counters(Map<String, IntConsumer> paths) {
        CounterTable table = CounterTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("port"))
                        .label(LabelDefinition.closed("level", "low", "high"))
                        .build());
        EnumLabel level = table.enumLabel("level", Level.values(), "LOW", "low", "HIGH", "high");
        long low = table.code("level", "low");
        Level[] levels = Level.values();
        Counter handle = table.handle("a", "80", "low");
        paths.put("look-up by strings and an enum", i -> {
            KeySpace<CounterCell> space = table.space();
            Level constant = levels[i & 1];
            CounterCell cell = space.cell(space.code(0, CLIENTS[i & 3]) | space.code(1, "80") | level.code(constant));
            (cell == null ? table.open(CLIENTS[i & 3], "80", level.value(constant)) : cell).inc(i);
        });
        paths.put("look-up by a string, an int and a fixed value", i -> {
            KeySpace<CounterCell> space = table.space();
            int port = i & 0xFF;
            CounterCell cell = space.cell(space.code(0, "a") | space.code(1, port) | low);
            (cell == null ? table.open("a", Integer.toString(port), "low") : cell).inc();
        });
        paths.put("counter of fractions", i -> handle.inc(0.5));
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
        EnumLabel level = closed.enumLabel("level", Level.values(), "LOW", "low", "HIGH", "high");
        long isShared = closed.code("shared", "true");
        long isNotShared = closed.code("shared", "false");
        CounterTable constant = CounterTable.of(
                registry,
                FamilyDefinition.counter("constant")
                        .label(LabelDefinition.open("level", 2))
                        .build());
        EnumLabel constants = constant.enumLabel("level", Level.values(), "LOW", "low", "HIGH", "high");
        EnumLabel older = constant.enumLabel("level", Level.values(), "LOW", "low");
        Level[] levels = Level.values();
        FamilyDefinition.Builder six = FamilyDefinition.counter("six");
        for (int i = 0; i < 6; i++) {
            six.label(LabelDefinition.open("l" + i));
        }
        CounterTable wide = CounterTable.of(registry, six.build());
        paths.put("look-up by an enum and a boolean", i -> {
            Level value = levels[i & 1];
            boolean shared = (i & 2) == 0;
            CounterCell cell = closed.space().cell(level.code(value) | (shared ? isShared : isNotShared));
            (cell == null ? closed.open(level.value(value), Boolean.toString(shared)) : cell).inc();
        });
        paths.put("look-up by an enum of an open label", i -> at(constant, constants, levels[i & 1])
                .inc());
        paths.put("look-up by a constant that the recorder does not know", i -> at(constant, older, Level.HIGH)
                .inc());
        paths.put("look-up by six strings", i -> {
            KeySpace<CounterCell> space = wide.space();
            String client = CLIENTS[i & 3];
            CounterCell cell = space.cell(space.code(0, client)
                    | space.code(1, "b")
                    | space.code(2, "c")
                    | space.code(3, "d")
                    | space.code(4, "e")
                    | space.code(5, "f"));
            (cell == null ? wide.open(client, "b", "c", "d", "e", "f") : cell).inc();
        });
    }

    private static void sharedByThreads(Map<String, IntConsumer> paths) throws InterruptedException {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell counter = CounterTable.of(
                        registry, FamilyDefinition.counter("two").build())
                .handle();
        HistogramCell histogram = HistogramTable.of(
                        registry,
                        FamilyDefinition.histogram("twice", 1).unit("seconds").build())
                .handle();
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
        String tooLong = "x".repeat(LabelText.MAX_LENGTH + 1);
        paths.put(
                "overflow of a label's bound", i -> at(bounded, "a", i & 0xFFF).inc());
        paths.put("overflow of a value of 257 characters", i -> at(bounded, tooLong, "80")
                .inc());

        CounterTable capped = CounterTable.of(
                registry,
                FamilyDefinition.counter("capped")
                        .label(LabelDefinition.open("client"))
                        .maxSeries(1)
                        .build());
        Counter lost = capped.handle("first");
        lost.inc();
        capped.remove(CLIENT, "first");
        at(capped, "second").inc();
        Counter diverted = capped.handle("third");
        paths.put("overflow of the cap", i -> at(capped, CLIENTS[i & 3]).inc());
        paths.put("handle that overflows", i -> diverted.inc());
        paths.put("handle of a removed series that overflows by now", i -> lost.inc());

        HistogramTable histogram = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("histogram", 1)
                        .label(LabelDefinition.open("client", 1))
                        .build());
        at(histogram, "first").observe(1);
        Histogram refused = histogram.handle("second");
        paths.put("histogram handle that overflows", i -> refused.observe(i));
        paths.put("histogram that overflows", i -> at(histogram, CLIENTS[i & 3]).observe(i));
        GaugeTable gauge = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("gauge")
                        .label(LabelDefinition.open("client", 1))
                        .build());
        at(gauge, "first").set(1);
        Gauge full = gauge.handle("second");
        paths.put("gauge handle that overflows", i -> full.inc());
        paths.put("gauge that overflows", i -> at(gauge, CLIENTS[i & 3]).set(i));
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
        at(table, known).inc();
        at(table, new String[] {"a", "b", "c", "d", "e", "f", "g", "i"}).inc();
        paths.put("eight open labels, whose array the caller made before", i -> at(table, known)
                .inc());
        paths.put("overflow of one of eight open labels", i -> at(table, pastItsBound)
                .inc());
        paths.put("overflow of the cap under eight open labels", i -> at(table, pastTheCap)
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
        paths.put("counter of nanoseconds", i -> at(table, "a").addNanos(i));
        paths.put("counter of durations", i -> at(table, "a").add(time));
        paths.put("counter of fractions of a unit of time", i -> at(table, "a").inc(0.25));
        paths.put("counter of times that are carried", i -> at(table, "a").addNanos(Long.MAX_VALUE));
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
        Histogram handle = times.handle("a");
        Duration time = Duration.ofMillis(3);
        paths.put("histogram of nanoseconds", i -> at(times, "a").observeNanos(i));
        paths.put("histogram of durations", i -> at(times, "a").observe(time));
        paths.put("histogram of seconds", i -> at(times, "a").observe(0.25));
        paths.put("histogram of sizes", i -> at(sizes, "a").observe(i));
        paths.put("histogram handle", i -> handle.observeNanos(i));
    }

    private static void gauges(Map<String, IntConsumer> paths) {
        GaugeTable table = GaugeTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.gauge("g")
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
        Gauge handle = table.handle("a");
        Gauge detached = table.handle("b");
        Gauge attached = table.handle("c");
        table.remove(CLIENT, "b");
        table.remove(CLIENT, "c");
        attached.set(1);
        Duration time = Duration.ofMillis(3);
        DoubleSupplier sample = () -> 1;
        paths.put("gauge set", i -> at(table, "a").set(i));
        paths.put("gauge set to a boolean", i -> at(table, "a").set((i & 1) == 0));
        paths.put("gauge set to a time", i -> at(table, "a").set(time));
        paths.put("gauge set to nanoseconds", i -> at(table, "a").setNanos(i));
        paths.put("gauge up and down", i -> {
            at(table, "a").inc();
            at(table, "a").dec(2);
        });
        paths.put("gauge sampled", i -> at(table, "a").sample(sample));
        paths.put("gauge handle", i -> handle.inc(0.5));
        paths.put("gauge handle of a removed series", i -> detached.inc());
        paths.put("gauge handle of a removed series that was set since", i -> attached.inc());
    }

    private static void details(Map<String, IntConsumer> paths) {
        CounterTable table = CounterTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.counter("d")
                        .label(LabelDefinition.open("client"))
                        .detail(LabelDefinition.open("port", 1), "per_port")
                        .build());
        at(table, "a", "80").inc();
        paths.put("detail", i -> at(table, "a", "80").inc());
        paths.put("detail that overflows", i -> at(table, "a", "443").inc());
        CounterTable capped = CounterTable.of(
                MetricsRegistry.create(),
                FamilyDefinition.counter("capped")
                        .label(LabelDefinition.open("client"))
                        .detail(LabelDefinition.open("port", 1), "per_port")
                        .maxSeries(1)
                        .build());
        at(capped, "a", "80").inc();
        paths.put("detail of a series past the cap", i -> at(capped, CLIENTS[1 + (i & 1)], "80")
                .inc());
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
        Counter counted = table.handle("a");
        Histogram observed = histogram.handle("a");
        table.remove(CLIENT, "a");
        histogram.remove(CLIENT, "a");
        Counter others = table.handle("b");
        table.remove(CLIENT, "b");
        at(table, "b").inc();
        paths.put("counter handle of a removed series", i -> counted.inc());
        paths.put("counter handle of a removed series that others brought back", i -> others.inc());
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
        paths.put("increment that is not a number", i -> at(counters, "a").inc(Double.NaN));
        paths.put("increment that is not a number, of a new label value", i -> {
            if (counters.accepts(Double.NaN)) {
                at(counters, "?").inc(Double.NaN);
            }
        });
        paths.put("negative increment that is counted", i -> at(counters, "a").inc(-1_000L - i));
        paths.put("negative fraction that is counted", i -> at(counters, "a").inc(-0.5 - i));
        paths.put("missing time that is counted", i -> at(times, "a").observe((Duration) null));
        paths.put("observation that is not a number", i -> at(times, "a").observe(Double.NaN));
        paths.put("negative time", i -> at(times, "a").observe(negative));
    }

    private static void exemplars(Map<String, IntConsumer> paths) {
        SpanContext span = new SpanContext("t", "s");
        FamilyDefinition.Builder definition = FamilyDefinition.histogram("e", 1).label(LabelDefinition.open("client"));
        HistogramTable without = HistogramTable.of(
                MetricsRegistry.builder().exemplars(() -> null).build(), definition.build());
        HistogramTable with = HistogramTable.of(
                MetricsRegistry.builder().exemplars(() -> span).build(), definition.build());
        paths.put("exemplar, where there is no span", i -> at(without, "a").observe(i));
        paths.put(
                "exemplar, apart from the few that are kept", i -> at(with, "a").observe(i));
    }

    private static void closedRegistry(Map<String, IntConsumer> paths) {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("k")
                        .label(LabelDefinition.open("client"))
                        .build());
        Counter handle = table.handle("a");
        registry.close();
        paths.put("handle of a closed registry", i -> handle.inc());
    }

    private enum Level {
        LOW,
        HIGH
    }
}
