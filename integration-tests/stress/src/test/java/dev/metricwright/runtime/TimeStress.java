package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.Quantity;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Sums of times, which store seconds and nanoseconds separately. */
public class TimeStress {

    /** So long that its seconds are stored separately at once. */
    private static final long DAY = 86_400_000_000_000L;

    private static long read(Sum sum) {
        Quantity total = new Quantity();
        sum.readTime(TimeScale.NANOSECONDS, total);
        return total.whole();
    }

    /** Two threads add: one a time whose seconds are stored separately at once, the other a short time. */
    @JCStressTest
    @Outcome(id = "86400000000008", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "Nanoseconds are lost.")
    @State
    public static class Add {
        private final Sum sum = new Sum();

        @Actor
        public void longTime() {
            sum.addTime(0, DAY + 1);
        }

        @Actor
        public void shortTime() {
            sum.addTime(0, 7);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = TimeStress.read(sum);
        }
    }

    /**
     * A thread reads twice while another adds a short time, and then one whose seconds are stored separately at once.
     */
    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 7", "0, 86400000000008", "7, 7", "7, 86400000000008", "86400000000008, 86400000000008"},
            expect = ACCEPTABLE,
            desc = "It only grows.")
    @Outcome(
            id = {
                "0, 86400000000007",
                "7, 86400000000007",
                "86400000000007, 86400000000007",
                "86400000000007, 86400000000008"
            },
            expect = ACCEPTABLE,
            desc = "It only grows; the seconds of a long time are read before its nanoseconds.")
    @Outcome(expect = FORBIDDEN, desc = "A sum fell.")
    @State
    public static class Read {
        private final Sum sum = new Sum();

        @Actor
        public void add() {
            sum.addTime(0, 7);
            sum.addTime(0, DAY + 1);
        }

        @Actor
        public void readTwice(JJ_Result result) {
            result.r1 = TimeStress.read(sum);
            result.r2 = TimeStress.read(sum);
        }
    }
}
