package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.handle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.management.ObjectName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Additions by any threads are exact. */
class SumTest {

    private static final int MILLION = 1_000_000;

    private static String amount(Sum sum) {
        Quantity quantity = new Quantity();
        sum.readAmount(quantity);
        return text(quantity);
    }

    private static String seconds(Sum sum) {
        Quantity quantity = new Quantity();
        sum.readTime(TimeScale.SECONDS, quantity);
        return text(quantity);
    }

    private static String text(Quantity quantity) {
        return BigDecimal.valueOf(quantity.whole())
                .add(BigDecimal.valueOf(quantity.decimals(), quantity.digits()))
                .add(new BigDecimal(quantity.rest()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void inThreads(int threads, Runnable work) throws InterruptedException {
        inThreads(threads, Thread::new, work);
    }

    /** Starts all threads at once. */
    private static void inThreads(int threads, ThreadFactory factory, Runnable work) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(threads);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = factory.newThread(() -> {
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
    void theFirstThreadAddsAloneUntilAnotherComes() throws InterruptedException {
        Sum sum = new Sum();
        assertThat(sum.add(3)).isTrue();
        assertThat(sum.add(4)).isTrue();
        List<Boolean> byOwner = new ArrayList<>();
        inThreads(1, () -> byOwner.add(sum.add(5)));
        assertThat(byOwner).containsExactly(false);
        assertThat(sum.add(6))
                .as("the owner adds where the others do from now on")
                .isFalse();
        assertThat(amount(sum)).isEqualTo("18");
    }

    @Test
    void oneThreadAfterAnotherAdds() throws InterruptedException {
        Sum sum = new Sum();
        for (int i = 0; i < 20; i++) {
            inThreads(1, () -> sum.add(3));
        }
        assertThat(amount(sum)).isEqualTo("60");
    }

    @Test
    void threadsThatMeetLoseNothing() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            Sum sum = new Sum();
            inThreads(4, () -> {
                for (int i = 0; i < 1_000; i++) {
                    sum.add(1);
                    sum.addAmount(0.5);
                }
            });
            assertThat(amount(sum)).isEqualTo("6000");
        }
    }

    /** Subclasses of Thread may report any id. */
    private static final class Liar extends Thread {

        private final LongSupplier id;

        Liar(LongSupplier id, Runnable work) {
            super(work);
            this.id = id;
        }

        @Override
        public long getId() {
            return id.getAsLong();
        }

        @Override
        public String toString() {
            return "the same";
        }
    }

    private static Named<ThreadFactory> liars(String how, LongSupplier id) {
        return Named.of(how, work -> new Liar(id, work));
    }

    static Stream<Named<ThreadFactory>> threads() {
        AtomicLong next = new AtomicLong();
        return Stream.of(
                Named.of("threads", Thread::new),
                liars("of equal identity", () -> 7),
                liars("of the identity of the main thread", () -> 1),
                liars("of identity 0", () -> 0),
                liars("of identity -1", () -> -1),
                liars("of negative identity", () -> Long.MIN_VALUE),
                liars("of changing identity", next::incrementAndGet),
                liars("that take turns in their identity", () -> next.incrementAndGet() & 1));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void twoThreadsAddAMillionEachWhateverTheySayOfThemselves(ThreadFactory factory) throws InterruptedException {
        assertExactInTwo(factory);
    }

    @Test
    void soDoVirtualThreads() throws InterruptedException {
        ThreadFactory factory = virtualThreads();
        assumeThat(factory).as("virtual threads, from JDK 21 on").isNotNull();
        assertExactInTwo(factory);
    }

    /** Null before JDK 21. */
    private static ThreadFactory virtualThreads() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }

    private static void assertExactInTwo(ThreadFactory factory) throws InterruptedException {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell counter =
                handle(CounterTable.of(registry, FamilyDefinition.counter("c").build()));
        HistogramCell histogram = handle(HistogramTable.of(
                registry, FamilyDefinition.histogram("h", 1, 2).unit("seconds").build()));
        HistogramCell sizes = handle(
                HistogramTable.of(registry, FamilyDefinition.histogram("s", 1).build()));
        inThreads(2, factory, () -> {
            for (int i = 0; i < MILLION; i++) {
                counter.inc();
                histogram.observeNanos(1_000_000_000 + (i & 1)); // the second bucket or none
                sizes.observe(2);
            }
        });
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("", "2000000"));
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("", "[1000000, 2000000, 2000000] 2000000.001"));
        assertThat(Readings.of(registry, "s")).isEqualTo(Map.of("", "[0, 2000000] 4000000"));
    }

    @Test
    void theTenThousandthShortLivedThreadIsExactAndLeavesNoMore() throws Exception {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterCell counter =
                handle(CounterTable.of(registry, FamilyDefinition.counter("c").build()));
        HistogramCell histogram = handle(HistogramTable.of(
                registry, FamilyDefinition.histogram("h", 1, 2).build()));
        Runnable once = () -> {
            counter.inc();
            histogram.observe(1.5);
        };
        for (int i = 0; i < 1_000; i++) {
            inThreads(1, once);
        }
        Map<String, Long> before = instances();
        for (int i = 0; i < 9_000; i++) {
            inThreads(1, once);
        }
        Map<String, Long> after = instances();
        assertThat(Readings.of(registry, "c")).isEqualTo(Map.of("", "10000"));
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("", "[0, 10000, 10000] 15000"));
        for (String type : List.of(
                "java.lang.Thread",
                "java.lang.ref.WeakReference",
                "java.lang.ThreadLocal$ThreadLocalMap$Entry",
                "java.util.concurrent.atomic.LongAdder",
                "java.util.concurrent.atomic.DoubleAdder",
                "java.util.concurrent.atomic.Striped64$Cell",
                "java.util.concurrent.atomic.AtomicLongArray")) {
            assertThat(after.getOrDefault(type, 0L)).as(type).isLessThan(before.getOrDefault(type, 0L) + 100);
        }
    }

    /** Returns the number of reachable instances of each class. */
    private static Map<String, Long> instances() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> instances = new TreeMap<>();
        histogram.lines().map(line -> line.trim().split("\\s+")).forEach(columns -> {
            if (columns.length >= 4 && columns[0].endsWith(":")) {
                instances.merge(columns[3], Long.parseLong(columns[1]), Long::sum);
            }
        });
        assertThat(instances).containsKey("java.lang.Thread");
        return instances;
    }

    @Test
    void fractionsAreKeptBesideWhatIsWhole() {
        Sum sum = new Sum();
        sum.addAmount(1.5);
        sum.addAmount(2.25);
        sum.addAmount(-0.5);
        assertThat(amount(sum)).isEqualTo("3.25");
    }

    @Test
    void soIsWhatIsTooLargeToBeAWholeDouble() {
        Sum sum = new Sum();
        sum.addAmount(1);
        for (int i = 0; i < 16; i++) {
            sum.addAmount(0x1p60);
        }
        assertThat(amount(sum)).isEqualTo("18446744073709551617"); // 2^64 + 1
    }

    @Test
    void longTimesAreDividedIntoSecondsAndNanoseconds() {
        Sum sum = new Sum();
        assertThat(sum.addTime(0, Long.MAX_VALUE)).isEqualTo(Sum.BY_OWNER);
        assertThat(sum.addTime(0, Long.MAX_VALUE)).isEqualTo(Sum.BY_OWNER);
        assertThat(sum.addTime(5, 999_999_999)).isEqualTo(Sum.BY_OWNER);
        assertThat(seconds(sum)).isEqualTo("18446744079.709551613");
    }

    @Test
    void aScrapeCarriesNanosecondsBeforeTheyWrap() {
        Sum sum = new Sum();
        sum.add((1L << 61) - 5); // The result of 2^32 short times.
        assertThat(seconds(sum)).isEqualTo("2305843009.213693947");
        for (int i = 0; i < 10; i++) {
            sum.addTime(0, 1);
        }
        sum.addTime(0, Long.MAX_VALUE);
        // 2^61 + 5 + 2^63 - 1
        assertThat(seconds(sum)).isEqualTo("11529215046.068469764");
        assertThat(seconds(sum)).as("once more, carried").isEqualTo("11529215046.068469764");
        for (int scrape = 0; scrape < 20; scrape++) {
            sum.add(1L << 61);
            sum.add(1L << 61);
            sum.add((1L << 61) - 1);
            seconds(sum);
        }
        // 20 * (3 * 2^61 - 1) more
        assertThat(seconds(sum)).isEqualTo("149879795598.890106864");
        sum.addTime(0, 1_000_000_000);
        assertThat(seconds(sum)).isEqualTo("149879795599.890106864");
    }

    @Test
    @Timeout(60)
    void aTotalNeverSeemsToFallWhileItIsCarried() throws InterruptedException {
        long step = 1L << 29;
        int steps = 1_000;
        for (int round = 0; round < 200; round++) {
            Sum sum = new Sum();
            sum.add((1L << 61) - steps * step);
            CountDownLatch done = new CountDownLatch(2);
            List<String> fallen = new ArrayList<>();
            Thread scrape = new Thread(() -> {
                BigDecimal last = BigDecimal.ZERO;
                while (done.getCount() > 0) {
                    BigDecimal read = new BigDecimal(seconds(sum));
                    if (read.compareTo(last) < 0) {
                        fallen.add(last + " to " + read);
                    }
                    last = read;
                }
            });
            scrape.start();
            inThreads(2, () -> {
                for (int i = 0; i < steps; i++) {
                    sum.addTime(0, step);
                }
                done.countDown();
            });
            scrape.join();
            assertThat(fallen).isEmpty();
            // 2^61 + 1000 * 2^29
            assertThat(seconds(sum)).isEqualTo("2305843546.084605952");
        }
    }

    @Test
    void aTimeThatIsTooLargeToHoldIsRefusedAndChangesNothing() {
        Sum sum = new Sum();
        long most = Long.MAX_VALUE - 20_000_000_000L;
        assertThat(sum.addTime(most, 1)).isEqualTo(Sum.BY_OWNER);
        assertThat(sum.addTime(1, 0)).isEqualTo(Sum.REFUSED);
        assertThat(sum.addTime(0, 1_500_000_000)).isEqualTo(Sum.REFUSED);
        assertThat(sum.addTime(Long.MAX_VALUE, 999_999_999)).isEqualTo(Sum.REFUSED);
        assertThat(sum.addTime(0, 2)).isEqualTo(Sum.BY_OWNER);
        assertThat(seconds(sum)).isEqualTo("9223372016854775807.000000003");
        assertThat(new Sum().addTime(Long.MAX_VALUE, 0)).isEqualTo(Sum.REFUSED);
    }

    @Property
    void timesAddUpHoweverTheyAreDivided(
            @ForAll List<@LongRange(min = 0) Long> nanos,
            @ForAll List<@LongRange(min = 0, max = 1L << 40) Long> seconds,
            @ForAll List<@LongRange(min = 0, max = 1L << 61) Long> carried) {
        Sum sum = new Sum();
        BigInteger expected = BigInteger.ZERO;
        BigInteger billion = BigInteger.valueOf(1_000_000_000);
        for (long each : nanos) {
            sum.addTime(0, each);
            expected = expected.add(BigInteger.valueOf(each));
        }
        for (long each : seconds) {
            sum.addTime(each, each % 1_000_000_000);
            expected = expected.add(
                    BigInteger.valueOf(each).multiply(billion).add(BigInteger.valueOf(each % 1_000_000_000)));
        }
        for (long each : carried) {
            sum.add(each);
            seconds(sum);
            expected = expected.add(BigInteger.valueOf(each));
        }
        BigDecimal total = new BigDecimal(expected, 9);
        assertThat(new BigDecimal(seconds(sum))).isEqualByComparingTo(total);
    }

    @Property
    void whatIsWithdrawnIsNotThere(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seconds,
            @ForAll @LongRange(min = 0) long nanos,
            @ForAll @LongRange(min = 0, max = 999_999_999) long kept) {
        Sum sum = new Sum();
        sum.addTime(0, kept);
        sum.addTime(seconds, nanos % 1_000_000_000);
        sum.addTime(0, nanos);
        sum.addTime(0, -nanos);
        sum.addTime(-seconds, -(nanos % 1_000_000_000));
        assertThat(new BigDecimal(seconds(sum))).isEqualByComparingTo(BigDecimal.valueOf(kept, 9));
    }
}
