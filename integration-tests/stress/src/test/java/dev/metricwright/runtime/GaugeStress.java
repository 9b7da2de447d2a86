package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Tracking;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** Gauges that a removal detaches while threads set them, add to them and track. */
public class GaugeStress {

    private static final String[] CLIENT = {"client"};

    private static GaugeTable gauges(MetricsRegistry registry) {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("client"))
                        .build());
    }

    /** Two threads add to a series that does not exist yet. */
    @JCStressTest
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "Both added to one series.")
    @Outcome(expect = FORBIDDEN, desc = "One amount is lost.")
    @State
    public static class Publish {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final GaugeTable table = gauges(registry);

        @Actor
        public void one() {
            Exposed.cell(table, "a").inc();
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a").inc(2);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "g");
        }
    }

    /** A thread adds with a handle from before a removal while another removes the series and sets it again. */
    @JCStressTest
    @Outcome(id = "10", expect = ACCEPTABLE, desc = "What the handle adds went with the series, or nowhere.")
    @Outcome(expect = FORBIDDEN, desc = "A detached handle had an effect.")
    @State
    public static class Detach {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final GaugeTable table = gauges(registry);
        private final GaugeCell cell = table.handle("a");

        @Actor
        public void add() {
            cell.inc();
        }

        @Actor
        public void removeAndSet() {
            table.remove(CLIENT, "a");
            Exposed.cell(table, "a").set(10);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "g");
        }
    }

    /**
     * A thread sets a handle from before a removal while another removes the series. Afterwards the handle has an
     * effect again.
     */
    @JCStressTest
    @Outcome(id = "6", expect = ACCEPTABLE, desc = "Set after the removal, and then it adds.")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "Both came before the removal, or between them it came.")
    @Outcome(expect = FORBIDDEN, desc = "One of both was lost on the new series.")
    @State
    public static class Reattach {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final GaugeTable table = gauges(registry);
        private final GaugeCell cell = table.handle("a");

        @Actor
        public void setAndAdd() {
            cell.set(5);
            cell.inc();
        }

        @Actor
        public void remove() {
            table.remove(CLIENT, "a");
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "g");
        }
    }

    /** A thread tracks something while the series is removed and created again. */
    @JCStressTest
    @Outcome(id = "7", expect = ACCEPTABLE, desc = "It ends where it began.")
    @Outcome(expect = FORBIDDEN, desc = "It began in one series and ended in another.")
    @State
    public static class Track {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final GaugeTable table = gauges(registry);
        private final GaugeCell cell = table.handle("a");

        @Actor
        public void track() {
            Tracking tracking = cell.track();
            tracking.close();
        }

        @Actor
        public void removeAndSet() {
            table.remove(CLIENT, "a");
            Exposed.cell(table, "a").set(7);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "g");
        }
    }
}
