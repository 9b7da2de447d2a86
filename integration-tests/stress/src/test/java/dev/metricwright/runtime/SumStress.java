package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.Quantity;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.D_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Sums that one thread owns, and that threads share as soon as a second thread adds. */
public class SumStress {

    private static Quantity read(Sum sum) {
        Quantity total = new Quantity();
        sum.readAmount(total);
        return total;
    }

    /** Both threads try to own the sum. The owner continues to add while the other thread starts to add. */
    @JCStressTest
    @Outcome(id = "33333", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "Both own the sum, and an amount is lost.")
    @State
    public static class Meet {
        private final Sum sum = new Sum();

        @Actor
        public void one() {
            sum.add(1);
            sum.add(10);
            sum.add(100);
            sum.add(1000);
            sum.add(10000);
        }

        @Actor
        public void other() {
            sum.add(2);
            sum.add(20);
            sum.add(200);
            sum.add(2000);
            sum.add(20000);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = SumStress.read(sum).whole();
        }
    }

    /** Two threads add to a sum that a third thread owns, or will own. */
    @JCStressTest
    @Outcome(id = "777", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "There are two owners or two adders, and an amount is lost.")
    @State
    public static class Share {
        private final Sum sum = new Sum();

        @Actor
        public void one() {
            sum.add(1);
            sum.add(10);
            sum.add(100);
        }

        @Actor
        public void other() {
            sum.add(2);
            sum.add(20);
            sum.add(200);
        }

        @Actor
        public void third() {
            sum.add(4);
            sum.add(40);
            sum.add(400);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = SumStress.read(sum).whole();
        }
    }

    /** A thread withdraws an addition while another thread starts to add. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "An amount is lost, or left.")
    @State
    public static class Withdraw {
        private final Sum sum = new Sum();

        @Actor
        public void withdraw() {
            sum.add(10);
            sum.add(-10);
        }

        @Actor
        public void add() {
            sum.add(1);
            sum.add(1);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = SumStress.read(sum).whole();
        }
    }

    /** Two threads each try to be the first to add a fraction. */
    @JCStressTest
    @Outcome(id = "3.75", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "A whole part or a fraction is lost.")
    @State
    public static class Fractions {
        private final Sum sum = new Sum();

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
            result.r1 = SumStress.read(sum).toDouble();
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
        private final Sum sum = new Sum();

        @Actor
        public void add() {
            sum.add(1);
            sum.add(2);
        }

        @Actor
        public void readTwice(JJ_Result result) {
            result.r1 = SumStress.read(sum).whole();
            result.r2 = SumStress.read(sum).whole();
        }
    }
}
