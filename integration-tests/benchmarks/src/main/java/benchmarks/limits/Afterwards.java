package benchmarks.limits;

import benchmarks.Visitors;
import dev.metricwright.Counter;
import dev.metricwright.MetricsRegistry;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One thread records in a series in which many others recorded before. For comparison, it adds to a {@code LongAdder}
 * of its own.
 */
@State(Scope.Benchmark)
public class Afterwards {

    private static final int TIMES = 2000;

    /** The kind of the other threads. */
    @Param({"platform", "virtual"})
    public String threads;

    private final Counter handle = new LoginMetricsRecorder(MetricsRegistry.create()).logins("alice");
    private final LongAdder adder = new LongAdder();

    /** For JMH. */
    public Afterwards() {}

    @Setup
    public void visit() throws InterruptedException {
        new Visitors(threads).each(() -> {
            for (int i = 0; i < TIMES; i++) {
                handle.inc();
            }
        });
    }

    @Benchmark
    public void handle() {
        handle.inc();
    }

    @Benchmark
    public void adder() {
        adder.increment();
    }
}
