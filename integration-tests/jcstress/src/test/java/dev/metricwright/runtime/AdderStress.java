package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import java.util.concurrent.atomic.AtomicLongArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.D_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Sums that threads add to, in one place and then in lanes. */
public class AdderStress {

    private static CounterCell amounts() {
        return CounterTable.of(
                        MetricsRegistry.create(), FamilyDefinition.counter("x").build())
                .at();
    }

    private static Quantity read(CounterCell sum) {
        Quantity total = new Quantity();
        sum.read(total);
        return total;
    }

    /** Two threads meet, so that lanes are made while they add. */
    @JCStressTest
    @Outcome(id = "333", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "An amount is lost.")
    @State
    public static class Meet {
        private final CounterCell sum = amounts();

        @Actor
        public void one() {
            sum.addWhole(1);
            sum.addWhole(10);
            sum.addWhole(100);
        }

        @Actor
        public void other() {
            sum.addWhole(2);
            sum.addWhole(20);
            sum.addWhole(200);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = AdderStress.read(sum).whole();
        }
    }

    /** Two threads that met want the same lane, which one of them gets. */
    @JCStressTest
    @Outcome(id = "3333", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "Both own the lane, and an amount is lost.")
    @State
    public static class Claim {
        private final CounterCell sum = amounts();
        private final AtomicLongArray[] lanes = sum.apart(Lanes.together(1));

        @Actor
        public void one() {
            Lanes.add(sum, lanes, 1, 1);
            Lanes.add(sum, lanes, 1, 10);
            Lanes.add(sum, lanes, 1, 100);
            Lanes.add(sum, lanes, 1, 1000);
        }

        @Actor
        public void other() {
            Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 2);
            Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 20);
            Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 200);
            Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 2000);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = AdderStress.read(sum).whole();
        }
    }

    /** All lanes have an owner, so that two other threads share one. */
    @JCStressTest
    @Outcome(id = "33", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "An amount is lost.")
    @State
    public static class Crowd {
        private final CounterCell sum = amounts();
        private final AtomicLongArray[] lanes = sum.apart(Lanes.together(1));

        /** For jcstress. */
        public Crowd() {
            for (int thread = 1; thread <= Lanes.WIDTH; thread++) {
                Lanes.add(sum, lanes, thread, 0);
            }
        }

        @Actor
        public void one() {
            Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 1);
            Lanes.add(sum, lanes, 1 + Lanes.WIDTH, 10);
        }

        @Actor
        public void other() {
            Lanes.add(sum, lanes, 1 + 2 * Lanes.WIDTH, 2);
            Lanes.add(sum, lanes, 1 + 2 * Lanes.WIDTH, 20);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = AdderStress.read(sum).whole();
        }
    }

    /** Both are the first to add a fraction. */
    @JCStressTest
    @Outcome(id = "3.75", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "A whole part or a fraction is lost.")
    @State
    public static class Fractions {
        private final CounterCell sum = amounts();

        @Actor
        public void one() {
            sum.addAmount(1.5);
        }

        @Actor
        public void other() {
            sum.addAmount(2.25);
        }

        @Arbiter
        public void read(D_Result result) {
            result.r1 = AdderStress.read(sum).toDouble();
        }
    }

    /** A thread reads twice while another adds. */
    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "0, 3", "1, 1", "1, 3", "3, 3"},
            expect = ACCEPTABLE,
            desc = "It only grows.")
    @Outcome(expect = FORBIDDEN, desc = "A sum fell.")
    @State
    public static class Read {
        private final CounterCell sum = amounts();

        @Actor
        public void add() {
            sum.addWhole(1);
            sum.addWhole(2);
        }

        @Actor
        public void readTwice(JJ_Result result) {
            result.r1 = AdderStress.read(sum).whole();
            result.r2 = AdderStress.read(sum).whole();
        }
    }
}
