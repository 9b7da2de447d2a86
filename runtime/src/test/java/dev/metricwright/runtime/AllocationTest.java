package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.metricwright.MetricsRegistry;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void allocatesNothing(String path, IntConsumer recording) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
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

    static Stream<Arguments> paths() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable counters = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client"))
                        .label(LabelDefinition.open("port", 2))
                        .label(LabelDefinition.closed("level", "low", "high"))
                        .build());
        ClosedLabel level = counters.closed("level", Level.values(), "LOW", "low", "HIGH", "high");
        IntLabel ports = counters.ints("port");
        Level[] levels = Level.values();
        CounterTable capped = CounterTable.of(
                registry,
                FamilyDefinition.counter("capped")
                        .label(LabelDefinition.open("client"))
                        .maxSeries(1)
                        .build());
        capped.at("first").inc();
        HistogramTable times = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 0.001, 0.1, 1)
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
        GaugeTable gauges = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("client"))
                        .build());
        CounterCell removed = counters.at("gone", "80", 0);
        counters.remove(new String[] {"client"}, "gone");
        CounterCell lost = capped.at("first");
        capped.remove(new String[] {"client"}, "first");
        capped.at("second").inc();
        String[] clients = {"a", "b", "c", "d"};

        Map<String, IntConsumer> paths = new LinkedHashMap<>();
        paths.put("hit, enum", i -> counters.at(clients[i & 3], "80", level.of(levels[i & 1]))
                .inc(i));
        paths.put("int that overflows its label", i -> counters.at("a", ports.of(i & 0xFFF), level.of(Level.LOW))
                .inc());
        paths.put("overflow of the cap", i -> capped.at(clients[i & 3]).inc());
        paths.put("counter handle of a removed series", i -> removed.inc());
        paths.put("counter handle of a removed series that overflows by now", i -> lost.inc());
        paths.put("counter of fractions", i -> counters.at("a", "80", 0).inc(0.5));
        paths.put("histogram of nanoseconds", i -> times.at("a").observeNanos(i));
        paths.put("histogram of doubles", i -> times.at("a").observe(0.25));
        paths.put("gauge set", i -> gauges.at("a").set(i));
        paths.put("gauge up and down", i -> {
            gauges.at("a").inc();
            gauges.at("a").dec();
        });
        return paths.entrySet().stream().map(path -> Arguments.of(path.getKey(), path.getValue()));
    }

    private enum Level {
        LOW,
        HIGH
    }
}
