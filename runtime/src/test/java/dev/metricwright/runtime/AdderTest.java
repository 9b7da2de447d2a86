package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AdderTest {

    private static String read(Sum sum) {
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
        AmountSum sum = new AmountSum();
        sum.addWhole(3);
        sum.addWhole(4);
        assertThat(sum.sharedNumber()).isNull();

        inThreads(1, () -> sum.addWhole(5));
        assertThat(sum.get()).isEqualTo(7);
        assertThat(read(sum)).isEqualTo("12");
    }

    @Test
    void oneThreadAfterAnotherNeedsNoLanes() throws InterruptedException {
        AmountSum sum = new AmountSum();
        for (int i = 0; i < 20; i++) {
            inThreads(1, () -> sum.addWhole(3));
        }

        assertThat(isApart(sum)).isFalse();
        assertThat(read(sum)).isEqualTo("60");
    }

    private static boolean isApart(Adder sum) {
        SharedNumber others = sum.sharedNumber();
        return others != null && others.isApart();
    }

    @Test
    @Timeout(60)
    void threadsThatMeetAddInLanesAndNothingIsLost() throws InterruptedException {
        AmountSum sum = new AmountSum();
        long rounds = 0;
        while (!isApart(sum)) {
            inThreads(4, () -> addMany(sum));
            rounds++;
        }
        inThreads(4, () -> addMany(sum));

        assertThat(read(sum)).isEqualTo(Long.toString(4 * 100_000 * (rounds + 1)));
    }

    private static void addMany(AmountSum sum) {
        for (int i = 0; i < 100_000; i++) {
            sum.addWhole(1);
        }
    }

    /** Threads by the hundred share a few places, and find another only if someone is at work in theirs. */
    @Property
    void whateverThreadsAddIsThere(@ForAll List<@IntRange(min = 1, max = 500) Integer> threads) {
        SharedNumber number = new SharedNumber(new AmountSum());
        threads.forEach(thread -> number.add(thread, thread));

        long sum = 0;
        for (int part = 0; part < SharedNumber.parts(); part++) {
            sum += number.part(part);
        }
        assertThat(sum).isEqualTo(threads.stream().mapToLong(Integer::longValue).sum());
    }

    @Test
    @Timeout(60)
    void timesAreCarriedOffBeforeTheirPlaceIsFull() throws InterruptedException {
        TimeSum sum = new TimeSum(TimeScale.SECONDS);
        while (!isApart(sum)) {
            inThreads(3, () -> {
                for (int i = 0; i < 50_000; i++) {
                    sum.add(0, 1);
                    sum.add(0, -1);
                }
            });
        }
        // 2^45 - 1 nanoseconds are 35,184.372088831 seconds
        inThreads(4, () -> {
            for (int i = 0; i < 1_000_000; i++) {
                sum.add(0, (1L << 45) - 1);
            }
        });

        assertThat(read(sum)).isEqualTo("140737488355.324");
    }

    @Test
    void fractionsAreBesideWhatIsWhole() {
        AmountSum sum = new AmountSum();
        sum.add(1.5);
        sum.add(2.25);
        assertThat(read(sum)).isEqualTo("3.75");
    }

    @Test
    void whatIsTooLargeToBeCountedForLongIsBesideItToo() {
        AmountSum sum = new AmountSum();
        sum.add(1);
        for (int i = 0; i < 16; i++) {
            sum.add(0x1p60);
        }

        assertThat(read(sum)).isEqualTo("18446744073709551617"); // 2^64 + 1
    }
}
