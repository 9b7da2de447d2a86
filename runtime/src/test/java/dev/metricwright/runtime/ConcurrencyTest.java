package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost between threads that record, look up, remove and scrape. */
class ConcurrencyTest {

    private static final int THREADS = 4;
    private static final int KEYS = 6;
    private static final Duration TIME = Duration.ofMillis(700);

    private final MetricsRegistry registry = MetricsRegistry.create();
    /** Every cell that ever was in the table. */
    private final Set<CounterCell> everSeen = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsLiveAndWhatWasRemovedAreWhatWasRecorded(boolean retain) throws Exception {
        FamilyDefinition.Builder definition = FamilyDefinition.counter("x")
                .label(LabelDefinition.open("rule", KEYS - 2))
                .label(LabelDefinition.closed("c", "p", "q"));
        CounterTable table = CounterTable.of(registry, (retain ? definition.retain() : definition).build());
        long deadline = System.nanoTime() + TIME.toNanos();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> record(table, deadline));
        }
        tasks.add(() -> {
            for (int i = 0; System.nanoTime() < deadline; i++) {
                remove(table, "r" + i % KEYS);
            }
            return 0L;
        });
        tasks.add(() -> {
            while (System.nanoTime() < deadline) {
                Readings.of(registry, "x");
            }
            return 0L;
        });
        long recorded = run(tasks);

        note(table);
        assertThat(total(everSeen)).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameHoldsForDetailsThatComeAndGoTogether(boolean retain) throws Exception {
        FamilyDefinition.Builder definition = FamilyDefinition.counter("x")
                .label(LabelDefinition.open("rule", KEYS - 2))
                .detail(LabelDefinition.open("port", KEYS - 2), "per_port");
        CounterTable table = CounterTable.of(registry, (retain ? definition.retain() : definition).build());
        long deadline = System.nanoTime() + TIME.toNanos();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> {
                long recorded = 0;
                while (System.nanoTime() < deadline) {
                    ThreadLocalRandom random = ThreadLocalRandom.current();
                    CounterCell cell = table.at("r" + random.nextInt(KEYS), "" + random.nextInt(KEYS));
                    for (int n = 0; n < 20; n++) {
                        cell.inc();
                        recorded++;
                    }
                }
                return recorded;
            });
        }
        tasks.add(() -> {
            for (int i = 0; System.nanoTime() < deadline; i++) {
                remove(table, "r" + i % KEYS);
            }
            return 0L;
        });
        tasks.add(() -> {
            while (System.nanoTime() < deadline) {
                Readings.of(registry, "x", "per_port");
            }
            return 0L;
        });
        long recorded = run(tasks);

        note(table);
        assertThat(total(everSeen)).isEqualTo(recorded);
    }

    /** Removes a rule, or retires it, and notes under the table's lock what was in the table by then. */
    private void remove(CounterTable table, String rule) {
        table.population.remove(Population.padded(new String[] {rule}), true, offset -> {
            note(table);
            return true;
        });
    }

    private void note(CounterTable table) {
        for (CounterCell cell : table.population.cells()) {
            everSeen.add(cell);
            DetailedSeries series = cell.series();
            if (series != null) {
                for (Cell detail : series.cells()) {
                    everSeen.add((CounterCell) detail);
                }
            }
        }
    }

    private long record(CounterTable table, long deadline) {
        long recorded = 0;
        while (System.nanoTime() < deadline) {
            CounterCell cell = table.at("r" + ThreadLocalRandom.current().nextInt(KEYS), recorded % 2 == 0 ? 0 : 1);
            for (int i = 0; i < 20; i++) {
                cell.inc();
                recorded++;
            }
        }
        return recorded;
    }

    private CounterCell times(String unit) {
        FamilyDefinition definition =
                FamilyDefinition.counter("x_" + unit + "_total").unit(unit).build();
        return CounterTable.of(registry, definition).at();
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
                    sum.addTime(0, amount);
                }
                return 0L;
            });
        }
        tasks.add(() -> {
            Quantity quantity = new Quantity();
            double last = 0;
            for (int n = 0; n < each; n++) {
                sum.read(quantity);
                assertThat(quantity.toDouble()).isGreaterThanOrEqualTo(last);
                last = quantity.toDouble();
            }
            return 0L;
        });
        run(tasks);
        Quantity seconds = new Quantity();
        CounterCell exact = times("seconds");
        for (int i = 0; i < THREADS * each; i++) {
            exact.addTime(0, amount);
        }
        exact.read(seconds);
        Quantity nanos = new Quantity();
        sum.read(nanos);
        assertThat(nanos.toDouble()).isEqualTo((double) THREADS * each * amount);
        assertThat(seconds.whole()).isEqualTo(28_147_497_671L);
        assertThat(seconds.decimals()).isEqualTo(64_800_000L);
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
                    table.at("v").track().close();
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

    private static long total(Set<CounterCell> cells) {
        long sum = 0;
        for (CounterCell cell : cells) {
            Quantity total = new Quantity();
            cell.read(total);
            sum += total.whole();
        }
        return sum;
    }
}
