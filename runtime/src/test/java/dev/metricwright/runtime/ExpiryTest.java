package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static dev.metricwright.runtime.Recorder.handle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Tracking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A series in which nothing was recorded for a long time expires, and no increment is lost. */
class ExpiryTest {

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final long start = System.nanoTime();

    private static FamilyDefinition.Builder expiring(FamilyDefinition.Builder family) {
        return family.label(LabelDefinition.open("a", 2)).expireAfter(Duration.ofHours(1));
    }

    private CounterTable counters() {
        return CounterTable.of(registry, expiring(FamilyDefinition.counter("x")).build());
    }

    private void pass(SeriesTable<?> table, long hours) {
        table.store.expire(start + hours * HOUR + HOUR / 2);
    }

    @Test
    void aSeriesGoesBetweenOneAndTwoTimesThatLongAfterItsLastRecording() {
        CounterTable table = counters();
        cell(table, "idle").inc();
        CounterCell busy = handle(table, "busy");
        pass(table, 0);
        pass(table, 0);
        pass(table, 1);
        busy.inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"idle\"", "1", "a=\"busy\"", "1"));
        pass(table, 2);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"busy\"", "1"));
        pass(table, 2);
        pass(table, 2);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"busy\"", "1"));
        pass(table, 3);
        assertThat(Readings.of(registry, "x")).isEmpty();
    }

    @Test
    void itFreesItsPlaceAndAHandleReCreatesItFromZero() {
        CounterTable table = counters();
        CounterCell first = handle(table, "first");
        first.inc(5);
        cell(table, "second").inc();
        cell(table, "third").inc();
        pass(table, 1);
        pass(table, 2);
        assertThat(Readings.of(registry, "x")).isEmpty();
        cell(table, "third").inc(7);
        first.inc(2);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"third\"", "7", "a=\"first\"", "2"));
    }

    @Test
    void aRecordingKeepsASeriesForAnotherHour() {
        CounterTable table = counters();
        CounterCell counter = handle(table, "v");
        for (int hour = 1; hour < 50; hour++) {
            counter.inc();
            pass(table, hour);
            assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"v\"", Integer.toString(hour)));
        }
    }

    @Test
    void whatIsExpiredInAFamilyThatRetainsStaysUntilItsPlaceIsNeeded() {
        CounterTable table = CounterTable.of(
                registry, expiring(FamilyDefinition.counter("x")).retain().build());
        cell(table, "one").inc();
        cell(table, "two").inc();
        pass(table, 1);
        pass(table, 2);
        cell(table, "two").inc();
        cell(table, "three").inc();
        cell(table, "four").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("a=\"two\"", "2", "a=\"three\"", "1", "a=\"other\"", "1"));
    }

    @Test
    void sampledSeriesStay() {
        GaugeTable table = GaugeTable.of(
                registry, expiring(FamilyDefinition.gauge("g")).sampled().build());
        cell(table, "v").sample(() -> 3L);
        for (int hour = 1; hour < 5; hour++) {
            pass(table, hour);
        }
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"v\"", "3.0"));
    }

    @Test
    void aGaugeWithAnOpenTrackingStaysAndGoesAnHourAfterItsEnd() {
        GaugeTable table =
                GaugeTable.of(registry, expiring(FamilyDefinition.gauge("g")).build());
        Tracking tracking = cell(table, "v").track();
        for (int hour = 1; hour < 5; hour++) {
            pass(table, hour);
            assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"v\"", "1.0"));
        }
        tracking.close();
        pass(table, 5);
        assertThat(Readings.of(registry, "g")).isEqualTo(Map.of("a=\"v\"", "0.0"));
        pass(table, 6);
        assertThat(Readings.of(registry, "g")).isEmpty();
    }

    @Test
    void aFamilyThatDoesNotExpireKeepsItsSeries() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x").label(LabelDefinition.open("a")).build());
        cell(table, "v").inc();
        pass(table, 1_000);
        pass(table, 2_000);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("a=\"v\"", "1"));
    }

    /**
     * The table grows between the search for idle series and their removal: here, because a retained series is
     * replaced.
     */
    @Test
    @Timeout(60)
    void aSeriesThatWasMarkedJustNowStaysThoughTheTableGrowsMeanwhile() throws InterruptedException {
        FamilyDefinition definition = FamilyDefinition.counter("x")
                .label(LabelDefinition.open("a"))
                .maxSeries(4)
                .retain()
                .expireAfter(Duration.ofHours(1))
                .build();
        CounterTable cells = CounterTable.of(registry, definition);
        List<Consumer<Sum>> whenOneLeaves = new ArrayList<>();
        SeriesStore<CounterCell> store = new SeriesStore<>(
                definition,
                1,
                () -> new CounterCell(cells, null),
                sum -> whenOneLeaves.forEach(each -> each.accept(sum)),
                labels -> {});
        CounterCell gone = store.open(new String[] {"gone"}, true);
        CounterCell idle = store.open(new String[] {"idle"}, true);
        CounterCell busy = store.open(new String[] {"busy"}, true);
        store.open(new String[] {"fourth"}, true);
        store.expire(start + HOUR + HOUR / 2);
        assertThat(List.of(gone.sum().state(), idle.sum().state(), busy.sum().state()))
                .containsOnly(Sum.IDLE);
        store.remove(new int[] {0}, new String[] {"gone"});
        assertThat(store.wake(busy.sum())).isTrue();

        Thread sweep = new Thread(() -> store.expire(start + 2 * HOUR + HOUR / 2), "sweep");
        CountDownLatch swept = new CountDownLatch(1);
        whenOneLeaves.add(sum -> {
            sweep.start();
            while (sweep.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait(); // The other thread must wait for the lock that this one holds.
            }
            swept.countDown();
        });
        store.open(new String[] {"fifth"}, true);
        sweep.join();

        assertThat(swept.getCount()).isZero();
        assertThat(idle.sum().state()).isEqualTo(Sum.RETAINED);
        assertThat(busy.sum().state()).isEqualTo(Sum.IDLE);
    }
}
