package benchmarks.recording;

import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A plain {@code LongAdder}, for comparison. */
@State(Scope.Benchmark)
public class LongAdderRecording {

    private final LongAdder number = new LongAdder();

    /** For JMH. */
    public LongAdderRecording() {}

    @Benchmark
    public void handle() {
        number.increment();
    }
}
