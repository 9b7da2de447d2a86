package benchmarks.recording;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A plain {@code AtomicLong}, for comparison. */
@State(Scope.Benchmark)
public class AtomicLongRecording {

    private final AtomicLong number = new AtomicLong();

    /** For JMH. */
    public AtomicLongRecording() {}

    @Benchmark
    public void handle() {
        number.incrementAndGet();
    }
}
