package benchmarks.limits;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One thread records. Another thread scrapes without a pause. For comparison, the other thread does unrelated work. */
@State(Scope.Benchmark)
public class Scraped {

    private static final int VALUES = 900;
    private static final int SOMETHING_ELSE = 10;

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final LoginMetrics metrics = new LoginMetricsRecorder(registry);
    private String known = "alice";

    /** For JMH. */
    public Scraped() {}

    @Setup
    public void fill() {
        metrics.loggedIn(known);
        for (int i = 0; i < VALUES; i++) {
            metrics.loggedIn("somebody-" + i);
        }
    }

    @Benchmark
    @Group("scraped")
    public void recorded() {
        metrics.loggedIn(known);
    }

    @Benchmark
    @Group("scraped")
    public void scraper() throws IOException {
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, OutputStream.nullOutputStream());
    }

    @Benchmark
    @Group("unscraped")
    public void recordedAlone() {
        metrics.loggedIn(known);
    }

    @Benchmark
    @Group("unscraped")
    public void busy() {
        Blackhole.consumeCPU(SOMETHING_ELSE);
    }
}
