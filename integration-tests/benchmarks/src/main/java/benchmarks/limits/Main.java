package benchmarks.limits;

import benchmarks.harness.Case;
import benchmarks.harness.Forks;
import benchmarks.harness.Settings;
import benchmarks.report.Library;
import benchmarks.report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the cost of recordings under extreme load, and compares it with the targets. */
public final class Main {

    /** The first version with virtual threads. */
    private static final int VIRTUAL_THREADS = 21;

    private Main() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, and the settings
     * @throws IOException if a file cannot be written
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<Limit> limits = limits();
        List<Case> cases = limits.stream()
                .flatMap(limit -> Stream.of(limit.usual(), limit.extreme()))
                .distinct()
                .toList();
        new Forks(Settings.in(arguments[1], arguments[2], arguments[3])).run(cases);
        StringBuilder table = new StringBuilder("JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; median (range).\n\n" + Limit.HEADING);
        limits.forEach(limit -> table.append(limit.line()));
        Files.writeString(
                Path.of(arguments[0]).resolve("limits-jdk" + Runtime.version().feature() + ".md"), table);
        System.out.print(table);
        if (!limits.stream().allMatch(Limit::isMet)) {
            throw new IllegalStateException("limits were passed; the table says which");
        }
    }

    private static List<Limit> limits() {
        Case hundred = growth("few", 100);
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit("recording in 64 series of 100, of 100,000", hundred, growth("few", 100_000), 1, 1.2));
        limits.add(new Limit("recording in 64 series of 100, of 1,000,000", hundred, growth("few", 1_000_000), 1, 1.2));
        // Both exceed the size of caches.
        limits.add(new Limit(
                "a scrape of 100,000 series, of 1,000,000; each series",
                growth("scrape", 100_000),
                growth("scrape", 1_000_000),
                10,
                1.2));
        limits.add(new Limit(
                "a known value, while another thread makes values up",
                of("Attack\\.alone", 2, "knownAlone", Map.of(), List.of()),
                of("Attack\\.attacked", 2, "known", Map.of(), List.of()),
                1,
                1.5));
        limits.add(new Limit(
                "a recording, while another thread scrapes",
                of("Scraped\\.unscraped", 2, "recordedAlone", Map.of(), List.of()),
                of("Scraped\\.scraped", 2, "recorded", Map.of(), List.of()),
                1,
                1.2));
        limits.add(afterwards("platform"));
        Case two = of("Crowd\\.crowd", 2, Case.PROCESSOR_TIME, Map.of(), List.of());
        limits.add(new Limit(
                "1 series, 2 threads, 8 threads",
                two,
                of("Crowd\\.crowd", 8, Case.PROCESSOR_TIME, Map.of(), List.of()),
                1,
                2));
        if (Runtime.version().feature() >= VIRTUAL_THREADS) {
            List<String> virtual = List.of("-Djmh.executor=VIRTUAL");
            limits.add(new Limit(
                    "1 series, 2 threads, 1,000 virtual threads",
                    two,
                    of("Crowd\\.crowd", 1000, Case.PROCESSOR_TIME, Map.of(), virtual),
                    1,
                    2));
            limits.add(afterwards("virtual"));
        }
        return limits;
    }

    private static Limit afterwards(String threads) {
        return new Limit(
                "a LongAdder, a kept handle after 320 " + threads + " threads have recorded",
                afterwards("adder", threads),
                afterwards("handle", threads),
                1,
                1.5);
    }

    private static Case afterwards(String method, String threads) {
        return of(
                "Afterwards\\." + method,
                1,
                Case.PROCESSOR_TIME,
                Map.of("threads", threads),
                List.of("-XX:ActiveProcessorCount=32"));
    }

    private static Case growth(String method, int series) {
        return of("Growth\\." + method, 1, Case.PROCESSOR_TIME, Map.of("series", Integer.toString(series)), List.of());
    }

    private static Case of(
            String benchmark, int threads, String result, Map<String, String> parameters, List<String> jvmArguments) {
        Row row = new Row(benchmark + parameters, TimeUnit.NANOSECONDS, Double.MAX_VALUE, List.of());
        String include = "\\.limits\\." + benchmark + "$";
        return new Case(row, include, threads, result, parameters, jvmArguments, run -> Library.METRICWRIGHT);
    }
}
