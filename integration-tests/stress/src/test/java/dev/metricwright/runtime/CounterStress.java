package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.MetricsRegistry;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Counters that are created, removed and created again while threads count. */
public class CounterStress {

    private static final String[] CLIENT = {"client"};

    static FamilyDefinition.Builder clients() {
        return FamilyDefinition.counter("x").label(LabelDefinition.open("client"));
    }

    /** Two threads look up a series that does not exist yet. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "Both made one series.")
    @Outcome(expect = FORBIDDEN, desc = "One increment is lost, or two series are there.")
    @State
    public static class Publish {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, clients().build());

        @Actor
        public void one() {
            Exposed.cell(table, "a").inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a").inc();
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "x");
        }
    }

    /** A thread counts while another removes the series. */
    @JCStressTest
    @Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "Counted, then removed.")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Removed, then counted anew.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Remove {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, clients().build());
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
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(sum);
        }
    }

    /** A thread counts with a handle while another removes the series and creates it again. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The handle counted before the removal.")
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The handle counted on the series that came after.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Recreate {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, clients().build());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);

        @Actor
        public void record() {
            cell.inc();
        }

        @Actor
        public void removeAndRecord() {
            table.remove(CLIENT, "a");
            Exposed.cell(table, "a").inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(sum);
        }
    }

    /** A thread scrapes twice while another counts. */
    @JCStressTest
    @Outcome(
            id = {"-1, -1", "-1, 0", "-1, 1", "-1, 2", "0, 0", "0, 1", "0, 2", "1, 1", "1, 2", "2, 2"},
            expect = ACCEPTABLE,
            desc = "It only grows.")
    @Outcome(expect = FORBIDDEN, desc = "A counter fell.")
    @State
    public static class Scrape {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, clients().build());

        @Actor
        public void record() {
            Exposed.cell(table, "a").inc();
            Exposed.cell(table, "a").inc();
        }

        @Actor
        public void scrape(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.all(registry, "x");
        }
    }

    /** A thread scrapes while another removes a series and counts with a handle from before the removal. */
    @JCStressTest
    @Outcome(id = "5", expect = ACCEPTABLE, desc = "Before the removal.")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "Between removal and increment.")
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "The series came again, for the increment.")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "After the increment.")
    @Outcome(expect = FORBIDDEN, desc = "What was on its way to the new series was read in the old one.")
    @State
    public static class ScrapeRemoved {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = CounterTable.of(registry, clients().build());
        private final CounterCell cell = table.handle("a");

        /** Creates a series with the value five. */
        public ScrapeRemoved() {
            cell.inc(5);
        }

        @Actor
        public void removeAndRecord() {
            table.remove(CLIENT, "a");
            cell.inc();
        }

        @Actor
        public void scrape(J_Result result) {
            result.r1 = Exposed.all(registry, "x");
        }
    }
}
