package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLongArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AdderTest {

    private static CounterCell amounts() {
        return cell(FamilyDefinition.counter("x_total"));
    }

    private static CounterCell cell(FamilyDefinition.Builder definition) {
        return CounterTable.of(MetricsRegistry.create(), definition.build()).at();
    }

    private static String read(CounterCell sum) {
        Quantity quantity = new Quantity();
        sum.read(quantity);
        return BigDecimal.valueOf(quantity.whole())
                .add(BigDecimal.valueOf(quantity.decimals(), quantity.digits()))
                .add(new BigDecimal(quantity.rest()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void inThreads(int threads, Runnable work) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(threads);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                work.run();
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
    }

    @Test
    void theFirstThreadHasTheNumberForItself() throws InterruptedException {
        CounterCell sum = amounts();
        sum.addWhole(3);
        sum.addWhole(4);
        assertThat(sum.lanes()).isNull();

        inThreads(1, () -> sum.addWhole(5));
        assertThat(sum.own()).isEqualTo(7);
        assertThat(read(sum)).isEqualTo("12");
    }

    @Test
    void oneThreadAfterAnotherNeedsNoLanes() throws InterruptedException {
        CounterCell sum = amounts();
        for (int i = 0; i < 20; i++) {
            inThreads(1, () -> sum.addWhole(3));
        }

        assertThat(isApart(sum)).isFalse();
        assertThat(read(sum)).isEqualTo("60");
    }

    private static boolean isApart(Adder sum) {
        return sum.lanes() != null && sum.lanes().length > 1;
    }

    @Test
    @Timeout(60)
    void threadsThatMeetAddInLanesAndNothingIsLost() throws InterruptedException {
        CounterCell sum = amounts();
        long rounds = 0;
        while (!isApart(sum)) {
            inThreads(4, () -> addMany(sum));
            rounds++;
        }
        inThreads(4, () -> addMany(sum));

        assertThat(read(sum)).isEqualTo(Long.toString(4 * 100_000 * (rounds + 1)));
    }

    private static void addMany(CounterCell sum) {
        for (int i = 0; i < 100_000; i++) {
            sum.addWhole(1);
        }
    }

    /** Threads by the hundred find no lane to own; they share those that are open to all. */
    @Property
    void whateverThreadsAddIsThere(@ForAll List<@IntRange(min = 1, max = 500) Integer> threads) {
        CounterCell sum = amounts();
        AtomicLongArray[] lanes = sum.apart(Lanes.together(1));
        threads.forEach(thread -> Lanes.add(sum, lanes, thread, thread));

        assertThat(Lanes.sum(lanes, 0))
                .isEqualTo(threads.stream().mapToLong(Integer::longValue).sum());
    }

    private static void takeTurns(CounterCell sum, int turns) {
        for (int turn = 0; turn < turns; turn++) {
            Lanes.add(sum, sum.lanes(), 1 + turn % 2, 1);
        }
    }

    @Test
    void threadsThatAreBusyGetLanes() throws InterruptedException {
        CounterCell sum = amounts();
        inThreads(1, () -> sum.addWhole(1));
        inThreads(1, () -> sum.addWhole(1));

        takeTurns(sum, 1023);
        assertThat(isApart(sum)).isFalse();
        takeTurns(sum, 1025);
        assertThat(isApart(sum)).isTrue();
        assertThat(read(sum)).isEqualTo("2050");
    }

    @Test
    void aBusyThreadThatIsNotTheFirstGetsOneToo() throws InterruptedException {
        CounterCell sum = amounts();
        inThreads(1, () -> sum.addWhole(1));

        for (int i = 0; i < 4096; i++) {
            sum.addWhole(1);
        }

        assertThat(isApart(sum)).isTrue();
        assertThat(read(sum)).isEqualTo("4097");
    }

    @Test
    void threadsThatAddNowAndThenShareOnePlace() throws InterruptedException {
        CounterCell sum = amounts();
        inThreads(1, () -> sum.addWhole(1));
        inThreads(1, () -> sum.addWhole(1));

        for (int i = 0; i < 4; i++) {
            takeTurns(sum, 1024);
            Thread.sleep(150);
        }

        assertThat(isApart(sum)).isFalse();
        assertThat(read(sum)).isEqualTo("4098");
    }

    @Test
    void aThreadThatMetAnotherHasALaneForItself() {
        CounterCell sum = amounts();
        AtomicLongArray[] lanes = sum.apart(Lanes.together(1));

        int first = Lanes.add(sum, lanes, 1, 10);
        int second = Lanes.add(sum, lanes, 2, 20);

        assertThat(second).isNotEqualTo(first);
        assertThat(Lanes.add(sum, lanes, 1, 1)).isEqualTo(first);
        assertThat(Lanes.add(sum, lanes, 2, 2)).isEqualTo(second);
        assertThat(Lanes.read(lanes, first - 1, 0)).isEqualTo(11);
        assertThat(Lanes.read(lanes, second - 1, 0)).isEqualTo(22);
    }

    @Test
    void threadsThatFindNoLaneToOwnShareOneThatIsOpenToAll() {
        CounterCell sum = amounts();
        AtomicLongArray[] lanes = sum.apart(Lanes.together(1));
        for (int thread = 1; thread <= Lanes.WIDTH; thread++) {
            Lanes.add(sum, lanes, thread, 1);
        }

        int part = Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 10);

        assertThat(Lanes.add(sum, lanes, 1 + 2 * Lanes.WIDTH, 100)).isEqualTo(part);
        assertThat(Lanes.read(lanes, part - 1, 0)).isEqualTo(110);
        assertThat(Lanes.sum(lanes, 0)).isEqualTo(110 + Lanes.WIDTH);
    }

    @Test
    @Timeout(60)
    void timesAreCarriedOffBeforeTheirPlaceIsFull() throws InterruptedException {
        CounterCell sum = cell(FamilyDefinition.counter("x_seconds_total").unit("seconds"));
        while (!isApart(sum)) {
            inThreads(3, () -> {
                for (int i = 0; i < 50_000; i++) {
                    sum.addTime(0, 1);
                    sum.addTime(0, -1);
                }
            });
        }
        // 2^45 - 1 nanoseconds are 35,184.372088831 seconds
        inThreads(4, () -> {
            for (int i = 0; i < 1_000_000; i++) {
                sum.addTime(0, (1L << 45) - 1);
            }
        });

        assertThat(read(sum)).isEqualTo("140737488355.324");
    }

    @Test
    void fractionsAreBesideWhatIsWhole() {
        CounterCell sum = amounts();
        sum.addAmount(1.5);
        sum.addAmount(2.25);
        assertThat(read(sum)).isEqualTo("3.75");
    }

    @Test
    void whatIsTooLargeToBeCountedForLongIsBesideItToo() {
        CounterCell sum = amounts();
        sum.addAmount(1);
        for (int i = 0; i < 16; i++) {
            sum.addAmount(0x1p60);
        }

        assertThat(read(sum)).isEqualTo("18446744073709551617"); // 2^64 + 1
    }
}
