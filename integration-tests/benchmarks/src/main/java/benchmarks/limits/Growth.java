package benchmarks.limits;

import benchmarks.registry.Registry;
import benchmarks.registry.Tuples;
import benchmarks.report.Library;
import java.io.IOException;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A family that grows: recordings in a few of its series, in all of them in turns, and a scrape. */
@State(Scope.Benchmark)
public class Growth {

    private static final int FEW = 64;

    /**
     * A prime that divides no number of series: its multiples visit all of them in an order that caches cannot predict.
     */
    private static final int STRIDE = 611_953;

    /** The number of series of the family. */
    @Param({"100", "100000", "1000000"})
    public int series;

    private final Registry registry = Registry.of(Library.METRICWRIGHT);
    private final Tuples tuples = new Tuples();
    private int turn;
    private int next;

    /** For JMH. */
    public Growth() {}

    @Setup
    public void fill() {
        for (int i = 0; i < series; i++) {
            tuples.count(registry, i);
        }
    }

    @Benchmark
    public void few() {
        turn = (turn + 1) % FEW;
        tuples.count(registry, turn);
    }

    @Benchmark
    public void all() {
        next = (next + STRIDE) % series;
        tuples.count(registry, next);
    }

    @Benchmark
    public void scrape() throws IOException {
        registry.scrape(OutputStream.nullOutputStream());
    }
}
