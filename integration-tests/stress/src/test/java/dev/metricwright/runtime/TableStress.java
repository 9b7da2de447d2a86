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

/** Tables that grow, overflow, free places and close while other threads look series up. */
public class TableStress {

    private static final String[] CLIENT = {"client"};
    private static final String OVERFLOWS = "metricwright_label_overflow_total";

    private static CounterTable counters(MetricsRegistry registry, FamilyDefinition.Builder definition) {
        return CounterTable.of(registry, definition.build());
    }

    private static void fill(CounterTable table, String... clients) {
        for (String client : clients) {
            Exposed.cell(table, client);
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

        /** Creates the four series for which there is room. */
        public Resize() {
            fill(table, "a", "b", "c", "d");
        }

        @Actor
        public void grow() {
            Exposed.cell(table, "e").inc();
        }

        @Actor
        public void record() {
            Exposed.cell(table, "a").inc();
            Exposed.cell(table, "f").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.of(registry, "x", "e");
            result.r3 = Exposed.of(registry, "x", "f");
        }
    }

    /** The overflow row makes a table at its cap grow. Other threads must still find its series. */
    @JCStressTest
    @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "Only what is new was diverted.")
    @Outcome(expect = FORBIDDEN, desc = "What has its series was diverted, or something is lost.")
    @State
    public static class ResizeAtCap {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, CounterStress.clients().maxSeries(4));

        /** Creates all series that the cap allows. */
        public ResizeAtCap() {
            fill(table, "a", "b", "c", "d");
        }

        @Actor
        public void overflow() {
            Exposed.cell(table, "e").inc();
        }

        @Actor
        public void record() {
            Exposed.cell(table, "a").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /**
     * One value too many for the slots near its hash code is added while another thread looks up the last value that
     * fits.
     */
    @JCStressTest
    @Outcome(
            id = {"true, true", "true, false"},
            expect = ACCEPTABLE,
            desc = "What was there is found.")
    @Outcome(expect = FORBIDDEN, desc = "A value that stays was missed.")
    @State
    public static class Crowd {
        private static final int NEAR = 12;

        private final ValueTable values = new ValueTable();

        /** Fills all slots that one hash code can use. */
        public Crowd() {
            for (int i = 0; i < NEAR; i++) {
                values.add(new LabelValue("x", text(i), false, i));
            }
        }

        /** Texts that all have the same hash code. */
        private static String text(int number) {
            StringBuilder text = new StringBuilder();
            for (int bit = 1; bit <= NEAR; bit <<= 1) {
                text.append((number & bit) == 0 ? "Aa" : "BB");
            }
            return text.toString();
        }

        @Actor
        public void add() {
            values.add(new LabelValue("x", text(NEAR), false, NEAR));
        }

        @Actor
        public void find(ZZ_Result result) {
            result.r1 = values.find(text(NEAR - 1)) != null;
            result.r2 = values.find(text(NEAR)) != null;
        }
    }

    /** A series is created whose row uses an index slot that a look-up of empty values passes. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "Each is where it belongs.")
    @Outcome(expect = FORBIDDEN, desc = "A row was taken for another, or something is lost.")
    @State
    public static class EmptyValues {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry, CounterStress.clients());

        /** Uses up the preceding codes. */
        public EmptyValues() {
            fill(table, "a", "b", "c");
        }

        @Actor
        public void open() {
            Exposed.cell(table, "d").inc();
        }

        @Actor
        public void record() {
            Exposed.cell(table, "").inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "d");
            result.r2 = Exposed.all(registry, "x");
        }
    }

    /**
     * Most rows are empty, so the space is replaced by a smaller one while a thread counts in a series that remains.
     */
    @JCStressTest
    @Outcome(id = "1, 1, 2", expect = ACCEPTABLE, desc = "Each is where it belongs.")
    @Outcome(expect = FORBIDDEN, desc = "An increment or a series is lost.")
    @State
    public static class Compact {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(registry, CounterStress.clients());

        /** Creates the four series for which there is room; one of them remains. */
        public Compact() {
            fill(table, "a", "b", "c", "d");
            for (String client : new String[] {"a", "b", "c"}) {
                table.remove(CLIENT, client);
            }
        }

        @Actor
        public void compact() {
            Exposed.cell(table, "e").inc();
        }

        @Actor
        public void record() {
            Exposed.cell(table, "d").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "d");
            result.r2 = Exposed.of(registry, "x", "e");
            result.r3 = Exposed.all(registry, "x");
        }
    }

    /** No code is left for a new value, so all values get new codes while a thread counts in a series that remains. */
    @JCStressTest
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Each is where it belongs.")
    @Outcome(expect = FORBIDDEN, desc = "An increment is lost, or was taken for that of another series.")
    @State
    public static class Renumber {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table = counters(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", 2))
                        .label(LabelDefinition.open("wide", 1 << 28))
                        .label(LabelDefinition.open("too", 1 << 28)));

        /** Uses up the codes of the label; the values of one code are free. */
        public Renumber() {
            table.handle("a", "v", "");
            table.handle("b", "w", "");
            table.remove(CLIENT, "a");
        }

        private void record(String client, String wide) {
            KeySpace<CounterCell> space = table.space();
            CounterCell cell = space.cell(space.code(0, client) | space.code(1, wide) | space.code(2, ""));
            (cell == null ? table.open(client, wide, "") : cell).inc();
        }

        @Actor
        public void renumber() {
            record("c", "v");
        }

        @Actor
        public void record() {
            record("b", "w");
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "b");
            result.r2 = Exposed.of(registry, "x", "c");
            result.r3 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** Two threads need the last place for the same value. */
    @JCStressTest
    @Outcome(id = "2, -1, 0", expect = ACCEPTABLE, desc = "Both got it.")
    @Outcome(expect = FORBIDDEN, desc = "One of them was diverted from the series that it asked for.")
    @State
    public static class LastPlace {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, FamilyDefinition.counter("x").label(LabelDefinition.open("client", 1)));

        @Actor
        public void one() {
            Exposed.cell(table, "a").inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** Two threads need the last place under the cap for the same value, after the overflow row was created. */
    @JCStressTest
    @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "Both got it.")
    @Outcome(expect = FORBIDDEN, desc = "One of them was diverted from the series that it asked for.")
    @State
    public static class LastPlaceUnderTheCap {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, CounterStress.clients().maxSeries(1));

        /** Creates the overflow row. */
        public LastPlaceUnderTheCap() {
            table.store.open(new String[] {"other"}, true);
        }

        @Actor
        public void one() {
            Exposed.cell(table, "a").inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, OVERFLOWS) - 1; // the overflow row itself
        }
    }

    /** The first values of two threads overflow at the same time. */
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

        /** Takes the only free place. */
        public Overflow() {
            fill(table, "a");
        }

        @Actor
        public void one() {
            Exposed.cell(table, "b").inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "c").inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "other");
            result.r2 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** A place becomes free while another thread needs one. */
    @JCStressTest
    @Outcome(id = "1, -1, 0", expect = ACCEPTABLE, desc = "The place was free.")
    @Outcome(id = "-1, 1, 1", expect = ACCEPTABLE, desc = "It was not free yet.")
    @Outcome(expect = FORBIDDEN, desc = "The recording is lost, or is there twice.")
    @State
    public static class FreedPlace {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, FamilyDefinition.counter("x").label(LabelDefinition.open("client", 1)));

        /** Takes the only free place. */
        public FreedPlace() {
            fill(table, "a");
        }

        @Actor
        public void remove() {
            table.remove(CLIENT, "a");
        }

        @Actor
        public void record() {
            Exposed.cell(table, "b").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "b");
            result.r2 = Exposed.of(registry, "x", "other");
            result.r3 = Exposed.all(registry, OVERFLOWS);
        }
    }

    /** One thread brings back a retained series of a removed key while another needs its place. */
    @JCStressTest
    @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "It came back first, and the other overflows.")
    @Outcome(id = "-1, 0, 2", expect = ACCEPTABLE, desc = "It had to go, and then overflows itself.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Retired {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final CounterTable table =
                counters(registry, CounterStress.clients().maxSeries(1).retain());
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);

        /** Retains the only series. */
        public Retired() {
            table.remove(CLIENT, "a");
        }

        @Actor
        public void revive() {
            cell.inc();
        }

        @Actor
        public void replace() {
            Exposed.cell(table, "b").inc();
        }

        @Arbiter
        public void read(JJJ_Result result) {
            result.r1 = Exposed.of(registry, "x", "a");
            result.r2 = Exposed.left(sum);
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
        private final CounterCell cell = table.handle("a");
        private final Sum sum = Exposed.sum(cell);

        @Actor
        public void close() {
            registry.close();
        }

        @Actor
        public void record() {
            cell.inc();
            Exposed.cell(table, "b").inc();
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "x");
            result.r2 = Exposed.left(sum);
        }
    }
}
