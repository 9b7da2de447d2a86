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

/** Details of a series, which are created one by one and removed together. */
public class DetailStress {

    private static final String[] CLIENT = {"client"};

    private static CounterTable counters(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                CounterStress.clients()
                        .detail(LabelDefinition.open("port"), "per_port")
                        .build());
    }

    /** Two threads each create the first detail of a series. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "Both are in the sum.")
    @Outcome(expect = FORBIDDEN, desc = "The sum lacks a detail.")
    @State
    public static class Publish {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry);

        @Actor
        public void one() {
            Exposed.cell(table, "a", "80").inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a", "443").inc();
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "x");
        }
    }

    /** A thread scrapes twice while another counts in two details. */
    @JCStressTest
    @Outcome(
            id = {"5, 5", "5, 6", "5, 7", "6, 6", "6, 7", "7, 7"},
            expect = ACCEPTABLE,
            desc = "The sum only grows.")
    @Outcome(expect = FORBIDDEN, desc = "The sum fell.")
    @State
    public static class Scrape {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry);

        /** Creates a series with the value five, without details. */
        public Scrape() {
            Exposed.cell(table, "a", "").inc(5);
        }

        @Actor
        public void record() {
            Exposed.cell(table, "a", "80").inc();
            Exposed.cell(table, "a", "443").inc();
        }

        @Actor
        public void scrape(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.all(registry, "x");
        }
    }

    /** A thread counts in a detail while its series is removed. */
    @JCStressTest
    @Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "Counted, then removed.")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Removed, then counted anew.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Remove {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry);
        private final CounterCell cell = table.handle("a", "80");
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

    /** A thread scrapes while another removes a series and counts in a detail with a handle from before the removal. */
    @JCStressTest
    @Outcome(id = "5", expect = ACCEPTABLE, desc = "Before the removal.")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "Between removal and increment.")
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "The series came again, for the increment.")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "After the increment.")
    @Outcome(expect = FORBIDDEN, desc = "The sum was read in part, or with what was on its way elsewhere.")
    @State
    public static class ScrapeRemoved {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry);
        private final CounterCell cell = table.handle("a", "80");

        /** Creates a series with the value five, in two cells. */
        public ScrapeRemoved() {
            cell.inc(2);
            Exposed.cell(table, "a", "").inc(3);
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
