package benchmarks.scrape;

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

/** A scrape of 10,000 counters with 3 labels and 500 histograms with 12 bounds. */
@State(Scope.Benchmark)
public class Scrape {

    static final int COUNTERS = 10_000;
    static final int HISTOGRAMS = 500;

    /** The library whose registry is scraped. */
    @Param({
        "METRICWRIGHT",
        "SIMPLECLIENT",
        "PROMETHEUS_CLIENT",
        "PROMETHEUS_CLIENT_NATIVE",
        "MICROMETER",
        "OPEN_TELEMETRY"
    })
    public Library library;

    private Registry registry;

    /** For JMH. */
    public Scrape() {}

    @Setup
    public void fill() {
        registry = Registry.of(library);
        Tuples tuples = new Tuples();
        for (int i = 0; i < COUNTERS; i++) {
            tuples.count(registry, i);
        }
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < HISTOGRAMS; i++) {
                tuples.observe(registry, i);
            }
        }
    }

    @Benchmark
    public void scrape() throws IOException {
        registry.scrape(OutputStream.nullOutputStream());
    }
}
