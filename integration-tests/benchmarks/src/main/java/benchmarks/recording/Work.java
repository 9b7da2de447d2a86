package benchmarks.recording;

import java.time.Duration;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The values to record, the same for all libraries. Fields are not final, so that the compiler does not treat them as
 * constants.
 */
@State(Scope.Benchmark)
public class Work {

    /** The number of series of a family. */
    static final int SERIES = 1000;

    /** The number of times to observe; a power of two. */
    private static final int TIMES = 1024;

    Operation operation = Operation.PATCH;
    Outcome outcome = Outcome.THROTTLED;
    Region region = Region.EUROPE;

    final Operation[] operations = new Operation[SERIES];
    final Outcome[] outcomes = new Outcome[SERIES];
    final Region[] regions = new Region[SERIES];

    final String[] clients = new String[SERIES];
    final String[] rules = new String[SERIES];
    final String[] owners = new String[SERIES];

    String client;
    String rule;
    String owner;

    String clientCopy;
    String ruleCopy;
    String ownerCopy;

    final long[] nanos = new long[TIMES];
    final double[] seconds = new double[TIMES];
    final Duration[] durations = new Duration[TIMES];

    /** For JMH. */
    public Work() {
        for (int i = 0; i < SERIES; i++) {
            operations[i] = Operation.values()[i % 10];
            outcomes[i] = Outcome.values()[i / 10 % 10];
            regions[i] = Region.values()[i / 100];
            clients[i] = i < 10 ? "edge-frankfurt-" + i : clients[i % 10];
            rules[i] = i % 100 < 10 ? "allow-payments-" + i / 100 : rules[i - i % 100];
            owners[i] = i < 100 && i % 10 == 0 ? "department-" + i / 10 : owners[i % 100 - i % 10];
        }
        client = clients[SERIES / 2];
        rule = rules[SERIES / 2];
        owner = owners[SERIES / 2];
        clientCopy = new String(client);
        ruleCopy = new String(rule);
        ownerCopy = new String(owner);
        Random random = new Random(1);
        for (int i = 0; i < TIMES; i++) {
            nanos[i] = (long) Math.exp(random.nextGaussian() * 2 + Math.log(20e6));
            seconds[i] = nanos[i] / 1e9;
            durations[i] = Duration.ofNanos(nanos[i]);
        }
    }
}
