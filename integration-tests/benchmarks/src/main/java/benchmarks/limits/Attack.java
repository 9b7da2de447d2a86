package benchmarks.limits;

import dev.metricwright.MetricsRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One thread records a known value. Another thread invents values: the first thousand get series and all others
 * overflow. For comparison, the other thread does unrelated work.
 */
@State(Scope.Benchmark)
public class Attack {

    private static final int VALUES = 100_000;
    private static final int SOMETHING_ELSE = 10;

    private final LoginMetrics metrics = new LoginMetricsRecorder(MetricsRegistry.create());
    private final String[] madeUp = new String[VALUES];
    private String known = "alice";

    /**
     * The state of the attacker, separate for each thread so that it does not write to memory that the other thread
     * reads.
     */
    @State(Scope.Thread)
    public static class Next {

        private int next;

        /** For JMH. */
        public Next() {}

        /** The index of the next value. */
        int value() {
            next = next + 1 == VALUES ? 0 : next + 1;
            return next;
        }
    }

    /** For JMH. */
    public Attack() {}

    @Setup
    public void fill() {
        metrics.loggedIn(known);
        for (int i = 0; i < VALUES; i++) {
            madeUp[i] = "nobody-" + i;
        }
    }

    @Benchmark
    @Group("attacked")
    public void known() {
        metrics.loggedIn(known);
    }

    @Benchmark
    @Group("attacked")
    public void attacker(Next next) {
        metrics.loggedIn(madeUp[next.value()]);
    }

    @Benchmark
    @Group("alone")
    public void knownAlone() {
        metrics.loggedIn(known);
    }

    @Benchmark
    @Group("alone")
    public void busy() {
        Blackhole.consumeCPU(SOMETHING_ELSE);
    }
}
