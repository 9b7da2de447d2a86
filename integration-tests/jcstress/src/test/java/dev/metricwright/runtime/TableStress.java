package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.MetricsRegistry;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Tables that grow, overflow, make room and close while others look things up. */
public class TableStress {

    private static final String[] CLIENT = {"client"};
    private static final String OVERFLOWS = "metricwright_label_overflow_total";

    private static CounterTable counters(MetricsRegistry registry, FamilyDefinition.Builder definition) {
        return CounterTable.of(registry, definition.build());
    }

    private static void fill(CounterTable table, String... clients) {
        for (String client : clients) {
            table.at(client);
        }
    }

    /** The fifth series makes the table grow while another thread counts in the first and in a new one. */
    @JCStressTest
    @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "Each is where it belongs.")
    @Outcome(expect = FORBIDDEN, desc = "An increment or a series is lost.")
    @State
    public static class Resize {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry, CounterStress.clients());

        /** Makes the four series for which there is room. */
        public Resize() {
            fill(table, "a", "b", "c", "d");
        }

        @Actor
        public void grow() {
            table.at("e").inc();
        }

        @Actor
        public void record() {
            table.at("a").inc();
            table.at("f").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.of(registry, "x", "e");
            result.r3 = Exposed.of(registry, "x", "f");
        }
    }

    /** The row for what overflows makes a table grow that is at its cap: who is inside is found all the same. */
    @JCStressTest
    @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "Only what is new was diverted.")
    @Outcome(expect = FORBIDDEN, desc = "What has its series was diverted, or something is lost.")
    @State
    public static class ResizeAtCap {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, CounterStress.clients().maxSeries(4));

        /** Makes all series that the cap allows. */
        public ResizeAtCap() {
            fill(table, "a", "b", "c", "d");
        }

        @Actor
        public void overflow() {
            table.at("e").inc();
        }

        @Actor
        public void record() {
            table.at("a").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** One row more than fit within reach comes while another thread looks for the last that does. */
    @JCStressTest
    @Outcome(
            id = {"true, true", "true, false"},
            expect = ACCEPTABLE,
            desc = "What was there is found.")
    @Outcome(expect = FORBIDDEN, desc = "A row that stays was missed.")
    @State
    public static class Crowd {
        private final RowIndex<CounterCell> index = new RowIndex<>();

        /** Fills all slots that one hash code reaches. */
        public Crowd() {
            for (int i = 0; i < RowIndex.REACH; i++) {
                index.add(row(i));
            }
        }

        private static Row<CounterCell> row(int number) {
            return new PlainRow<>(new LabelValue[] {new LabelValue("x", tuple(number)[0], false)}, 1);
        }

        private static String[] tuple(int number) {
            StringBuilder text = new StringBuilder();
            for (int bit = 1; bit <= RowIndex.REACH; bit <<= 1) {
                text.append((number & bit) == 0 ? "Aa" : "BB");
            }
            return Population.padded(new String[] {text.toString()});
        }

        @Actor
        public void add() {
            index.add(row(RowIndex.REACH));
        }

        @Actor
        public void find(ZZ_Result result) {
            result.r1 = index.find(tuple(RowIndex.REACH - 1)) != null;
            result.r2 = index.find(tuple(RowIndex.REACH)) != null;
        }
    }

    /** Two threads are the first whose values overflow. */
    @JCStressTest
    @Outcome(
            id = "2, 2",
            expect = ACCEPTABLE,
            desc = "Both are in the row of the others, and both are counted as diverted.")
    @Outcome(expect = FORBIDDEN, desc = "A recording, or that it was diverted, is lost.")
    @State
    public static class Overflow {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, FamilyDefinition.counter("x").label(LabelDefinition.open("client", 1)));

        /** Takes the only place. */
        public Overflow() {
            fill(table, "a");
        }

        @Actor
        public void one() {
            table.at("b").inc();
        }

        @Actor
        public void other() {
            table.at("c").inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "other");
            result.r2 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** A place becomes free while another thread needs one. */
    @JCStressTest
    @Outcome(id = "1, -1, -1", expect = ACCEPTABLE, desc = "The place was free.")
    @Outcome(id = "-1, 1, 1", expect = ACCEPTABLE, desc = "It was not free yet.")
    @Outcome(expect = FORBIDDEN, desc = "The recording is lost, or is there twice.")
    @State
    public static class FreedPlace {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, FamilyDefinition.counter("x").label(LabelDefinition.open("client", 1)));

        /** Takes the only place. */
        public FreedPlace() {
            fill(table, "a");
        }

        @Actor
        public void remove() {
            table.remove(CLIENT, "a");
        }

        @Actor
        public void record() {
            table.at("b").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "b");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** A retained series of a removed key is brought back by one thread while another needs its place. */
    @JCStressTest
    @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "It came back first, and the other overflows.")
    @Outcome(id = "-1, 1, 1", expect = ACCEPTABLE, desc = "It counted, and then had to go.")
    @Outcome(id = "-1, 0, 2", expect = ACCEPTABLE, desc = "It had to go, and then overflows itself.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Retired {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, CounterStress.clients().maxSeries(1).retain());
        private final CounterCell cell = table.at("a");

        /** Retires the only series. */
        public Retired() {
            table.remove(CLIENT, "a");
        }

        @Actor
        public void revive() {
            cell.inc();
        }

        @Actor
        public void replace() {
            table.at("b").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.left(cell);
            result.r3 = Math.max(Exposed.of(registry, "x", "b"), 0) + Math.max(Exposed.of(registry, "x", "other"), 0);
        }
    }

    /** A registry is closed while a thread counts. */
    @JCStressTest
    @Outcome(id = "-1, 0", expect = ACCEPTABLE, desc = "Nothing is exposed, and what came late was ignored.")
    @Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "Nothing is exposed; the increment came before.")
    @Outcome(expect = FORBIDDEN, desc = "A closed registry exposes something.")
    @State
    public static class Close {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry, CounterStress.clients());
        private final CounterCell cell = table.at("a");

        @Actor
        public void close() {
            registry.close();
        }

        @Actor
        public void record() {
            cell.inc();
            table.at("b").inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(cell);
        }
    }
}
