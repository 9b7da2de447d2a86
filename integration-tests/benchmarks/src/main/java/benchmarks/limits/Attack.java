package benchmarks.limits;

import dev.metricwright.MetricsRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One thread records a known value. Another makes up values, of which the first thousand are taken and all others overflow,
 * or is busy with something else for comparison.
 */
@State(Scope.Benchmark)
public class Attack {

    private static final int VALUES = 100_000;
    private static final int SOMETHING_ELSE = 10;

    private final LoginMetrics metrics = new LoginMetricsRecorder(MetricsRegistry.create());
    private final String[] madeUp = new String[VALUES];
    private String known = "alice";
    private int next;

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
    public void attacker() {
        int i = next + 1;
        next = i == VALUES ? 0 : i;
        metrics.loggedIn(madeUp[next]);
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
