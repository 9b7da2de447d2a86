package benchmarks.limits;

import benchmarks.registry.Registry;
import benchmarks.report.Library;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Many threads record in one series. Each invocation records many times, because JMH lets virtual threads yield after
 * each invocation, and that cost should not be measured.
 */
@State(Scope.Benchmark)
public class Crowd {

    private static final int TIMES = 1000;

    private final Registry registry = Registry.of(Library.METRICWRIGHT);
    private String client = "edge-frankfurt-1";

    /** For JMH. */
    public Crowd() {}

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void crowd() {
        for (int i = 0; i < TIMES; i++) {
            registry.count(client, "allow-payments-1", "department-1");
        }
    }
}
