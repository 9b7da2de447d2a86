package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.MetricsRegistry;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Series that become idle, are retained, expire and come back while threads count. */
public class StateStress {

    private static final String[] CLIENT = {"client"};
    private static final Duration EXPIRY = Duration.ofHours(1);

    private static FamilyDefinition.Builder expiring() {
        return CounterStress.clients().expireAfter(EXPIRY);
    }

    /** Searches for idle series as if some hours had passed. */
    private static void expireAfter(CounterTable table, long start, int hours) {
        table.store.expire(start + hours * EXPIRY.toNanos());
    }

    /** A thread counts in an idle series that is about to expire. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "It stayed, or left before and came again.")
    @Outcome(expect = FORBIDDEN, desc = "It expired although it counted, or the increment is lost.")
    @State
    public static class ExpireIdle {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, expiring().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);
        private final long start = System.nanoTime();

        /** Marks the series as idle. */
        public ExpireIdle() {
            expireAfter(table, start, 1);
        }

        @Actor
        public void record() {
            cell.inc();
        }

        @Actor
        public void expire() {
            expireAfter(table, start, 2);
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(sum);
        }
    }

    /** A thread counts in a series while it is marked as idle; then the series expires. */
    @JCStressTest
    @Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "It counted before the mark.")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "It counted after the mark, or came again.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Expire {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, expiring().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);
        private final long start = System.nanoTime();

        @Actor
        public void record() {
            cell.inc();
        }

        @Actor
        public void expire() {
            expireAfter(table, start, 1);
            expireAfter(table, start, 2);
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(sum);
        }
    }

    /** A search for idle series runs while the table grows. */
    @JCStressTest
    @Outcome(id = "5", expect = ACCEPTABLE, desc = "What was just in use stays.")
    @Outcome(expect = FORBIDDEN, desc = "A series expired that was marked as idle a moment ago.")
    @State
    public static class ExpireInGrowth {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, expiring().build());
        private final long start = System.nanoTime();

        /** Fills the existing rows; one of the series is idle. */
        public ExpireInGrowth() {
            table.handle("b");
            expireAfter(table, start, 1);
            Exposed.cell(table, "a").inc(5);
            table.handle("c");
            table.handle("d");
        }

        @Actor
        public void grow() {
            Exposed.cell(table, "e");
        }

        @Actor
        public void expire() {
            expireAfter(table, start, 2);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
        }
    }

    /** A thread counts in one detail of an idle series that is about to expire. */
    @JCStressTest
    @Outcome(id = "6, 0", expect = ACCEPTABLE, desc = "It stayed as a whole.")
    @Outcome(id = "1, 5", expect = ACCEPTABLE, desc = "It left as a whole, and the detail came again.")
    @Outcome(expect = FORBIDDEN, desc = "A part of it expired, or the increment is lost.")
    @State
    public static class ExpireDetails {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(
                registry,
                expiring().detail(LabelDefinition.open("port"), "per_port").build());
        private final CounterCell one = table.handle("a", "80");
        private final CounterCell other = table.handle("a", "443");
        private final Sum first = Exposed.sum(one);
        private final Sum second = Exposed.sum(other);
        private final long start = System.nanoTime();

        /** Marks both details as idle. */
        public ExpireDetails() {
            one.inc(2);
            other.inc(3);
            expireAfter(table, start, 1);
        }

        @Actor
        public void record() {
            other.inc();
        }

        @Actor
        public void expire() {
            expireAfter(table, start, 2);
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(first) + Exposed.left(second);
        }
    }

    /** A thread counts in a series while it is removed from a family that retains. */
    @JCStressTest
    @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "It counted, and is retained.")
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "It was retained, and came back.")
    @Outcome(
            expect = FORBIDDEN,
            desc = "The increment is lost, or the series holds a place that it does not count for.")
    @State
    public static class Retain {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                CounterTable.of(registry, CounterStress.clients().retain().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);

        @Actor
        public void record() {
            cell.inc();
        }

        @Actor
        public void remove() {
            table.remove(CLIENT, "a");
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = table.store.liveSeries();
            result.r3 = sum.state();
        }
    }

    /** A thread counts in an idle series, of a family that retains, that is about to expire. */
    @JCStressTest
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "It stayed, or was retained and came back.")
    @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "It stayed, and is marked again.")
    @Outcome(
            expect = FORBIDDEN,
            desc = "The increment is lost, or the series holds a place that it does not count for.")
    @State
    public static class ExpireRetained {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                CounterTable.of(registry, expiring().retain().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);
        private final long start = System.nanoTime();

        /** Marks the series as idle. */
        public ExpireRetained() {
            expireAfter(table, start, 1);
        }

        @Actor
        public void record() {
            cell.inc();
        }

        @Actor
        public void expire() {
            expireAfter(table, start, 2);
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = table.store.liveSeries();
            result.r3 = sum.state();
        }
    }

    /** Two threads bring back a retained series. */
    @JCStressTest
    @Outcome(id = "2, 1, 0", expect = ACCEPTABLE, desc = "Both counted, and it came back once.")
    @Outcome(expect = FORBIDDEN, desc = "An increment is lost, or the series came back twice.")
    @State
    public static class BringBack {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                CounterTable.of(registry, CounterStress.clients().retain().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);

        /** Retains the series. */
        public BringBack() {
            table.remove(CLIENT, "a");
        }

        @Actor
        public void one() {
            cell.inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = table.store.liveSeries();
            result.r3 = sum.state();
        }
    }

    /** Two threads count with one handle of a removed series. */
    @JCStressTest
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Both counted in the series that came after.")
    @Outcome(expect = FORBIDDEN, desc = "An increment is lost.")
    @State
    public static class Adopt {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                CounterTable.of(registry, CounterStress.clients().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);

        /** Removes the series. */
        public Adopt() {
            table.remove(CLIENT, "a");
        }

        @Actor
        public void one() {
            cell.inc();
        }

        @Actor
        public void other() {
            cell.inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(sum);
        }
    }

    /** A thread counts with a handle that was obtained while its label was full, when there is room again. */
    @JCStressTest
    @Outcome(id = "1, -1, 0", expect = ACCEPTABLE, desc = "There was room.")
    @Outcome(id = "-1, 1, 1", expect = ACCEPTABLE, desc = "There was no room yet.")
    @Outcome(expect = FORBIDDEN, desc = "The increment is lost, or was not counted as diverted.")
    @State
    public static class Refused {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", 1))
                        .build());
        private final CounterCell cell;

        /** Takes the only free place. */
        public Refused() {
            table.handle("a");
            cell = table.handle("b");
        }

        @Actor
        public void record() {
            cell.inc();
        }

        @Actor
        public void remove() {
            table.remove(CLIENT, "a");
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "b");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, "metricwright_label_overflow_total");
        }
    }
}
