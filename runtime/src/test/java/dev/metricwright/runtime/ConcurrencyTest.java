package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that record, look up, remove and scrape at the same time lose nothing. */
class ConcurrencyTest {

    private static final int THREADS = 4;
    private static final int KEYS = 6;
    private static final Duration EXPIRY = Duration.ofHours(1);
    private static final Duration TIME = Duration.ofMillis(700);

    private final MetricsRegistry registry = MetricsRegistry.create();
    /** Every sum that was ever in the table. */
    private final Set<Sum> everSeen = ConcurrentHashMap.newKeySet();

    private enum Kind {
        PLAIN,
        RETAINED,
        EXPIRING
    }

    private static FamilyDefinition family(FamilyDefinition.Builder definition, Kind kind) {
        return switch (kind) {
            case PLAIN -> definition.build();
            case RETAINED -> definition.retain().build();
            case EXPIRING -> definition.expireAfter(EXPIRY).build();
        };
    }

    @ParameterizedTest
    @EnumSource
    void liveAndRemovedAmountsAddUpToTheRecordedOnes(Kind kind) throws Exception {
        CounterTable table = CounterTable.of(
                registry,
                family(
                        FamilyDefinition.counter("x")
                                .label(LabelDefinition.open("rule", KEYS - 2))
                                .label(LabelDefinition.closed("c", "p", "q")),
                        kind));
        assertNothingIsLost(
                table, random -> new String[] {"r" + random.nextInt(KEYS), random.nextBoolean() ? "p" : "q"});
    }

    @ParameterizedTest
    @EnumSource
    void theSameHoldsForDetails(Kind kind) throws Exception {
        CounterTable table = CounterTable.of(
                registry,
                family(
                        FamilyDefinition.counter("x")
                                .label(LabelDefinition.open("rule", KEYS - 2))
                                .detail(LabelDefinition.open("port", KEYS - 2), "per_port"),
                        kind));
        assertNothingIsLost(table, random -> new String[] {"r" + random.nextInt(KEYS), "" + random.nextInt(KEYS)});
    }

    /** The other label is so wide that this one has no spare code, so each new value renumbers all. */
    @ParameterizedTest
    @EnumSource
    void theSameHoldsWhereCodesAreShort(Kind kind) throws Exception {
        CounterTable table = CounterTable.of(
                registry,
                family(
                        FamilyDefinition.counter("x")
                                .label(LabelDefinition.open("rule", 6))
                                .label(LabelDefinition.open("a", 1 << 28))
                                .label(LabelDefinition.open("b", 1 << 27)),
                        kind));
        assertNothingIsLost(table, random -> new String[] {"r" + random.nextInt(12), "", ""});
    }

    private void assertNothingIsLost(CounterTable table, Function<ThreadLocalRandom, String[]> values)
            throws Exception {
        long deadline = System.nanoTime() + TIME.toNanos();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> {
                long recorded = 0;
                CounterCell kept = Recorder.handle(table, values.apply(ThreadLocalRandom.current()));
                while (System.nanoTime() < deadline) {
                    CounterCell cell = Recorder.cell(table, values.apply(ThreadLocalRandom.current()));
                    for (int n = 0; n < 20; n++) {
                        cell.inc();
                        kept.inc();
                        recorded += 2;
                    }
                }
                return recorded;
            });
        }
        tasks.add(() -> {
            for (long time = deadline; System.nanoTime() < deadline; time += EXPIRY.toNanos()) {
                String rule = values.apply(ThreadLocalRandom.current())[0];
                synchronized (table.store.lock) {
                    note(table);
                    table.store.expire(time);
                    table.remove(new String[] {"rule"}, rule);
                }
            }
            return 0L;
        });
        tasks.add(() -> {
            while (System.nanoTime() < deadline) {
                Readings.of(registry, "x");
                Readings.of(registry, "x", "per_port");
            }
            return 0L;
        });
        long recorded = run(tasks);

        note(table);
        assertThat(total(everSeen)).isEqualTo(recorded);
    }

    private void note(CounterTable table) {
        KeySpace<CounterCell> space = table.space();
        for (int row = 0; row < space.size(); row++) {
            CounterCell cell = space.cell(row);
            Sum sum = cell == null ? null : cell.sum();
            if (sum != null) {
                everSeen.add(sum);
            }
        }
    }

    private CounterCell times(String unit) {
        FamilyDefinition definition =
                FamilyDefinition.counter("x_" + unit + "_total").unit(unit).build();
        return CounterTable.of(registry, definition).handle();
    }

    @Test
    void carriedTimesAreExact() throws Exception {
        CounterCell sum = times("nanoseconds");
        long amount = (1L << 45) - 1;
        int each = 200_000;
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> {
                for (int n = 0; n < each; n++) {
                    sum.addNanos(amount);
                }
                return 0L;
            });
        }
        tasks.add(() -> {
            Quantity quantity = new Quantity();
            double last = 0;
            for (int n = 0; n < each; n++) {
                read(sum, quantity);
                assertThat(quantity.toDouble()).isGreaterThanOrEqualTo(last);
                last = quantity.toDouble();
            }
            return 0L;
        });
        run(tasks);
        Quantity seconds = new Quantity();
        CounterCell exact = times("seconds");
        for (int i = 0; i < THREADS * each; i++) {
            exact.addNanos(amount);
        }
        read(exact, seconds);
        Quantity nanos = new Quantity();
        read(sum, nanos);
        assertThat(nanos.toDouble()).isEqualTo((double) THREADS * each * amount);
        assertThat(seconds.whole()).isEqualTo(28_147_497_671L);
        assertThat(seconds.decimals()).isEqualTo(64_800_000L);
    }

    private static void read(CounterCell cell, Quantity total) {
        cell.read(Objects.requireNonNull(cell.sum()), total);
    }

    @Test
    void trackedThingsEndAtZero() throws Exception {
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g").label(LabelDefinition.open("a")).build());
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> {
                for (int n = 0; n < 50_000; n++) {
                    Recorder.cell(table, "v").track().close();
                }
                return 0L;
            });
        }
        run(tasks);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"v\"", "0.0"));
    }

    private static long run(List<Callable<Long>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            long sum = 0;
            for (Future<Long> done : threads.invokeAll(tasks)) {
                sum += done.get();
            }
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    private static long total(Set<Sum> sums) {
        long total = 0;
        for (Sum sum : sums) {
            Quantity quantity = new Quantity();
            sum.readAmount(quantity);
            total += quantity.whole();
        }
        return total;
    }
}
