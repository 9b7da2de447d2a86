package benchmarks.recording;

import benchmarks.harness.Case;
import benchmarks.harness.Forks;
import benchmarks.harness.Settings;
import benchmarks.report.Library;
import benchmarks.report.Report;
import benchmarks.report.Row;
import benchmarks.report.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the cost of recordings, and compares it with the targets. */
public final class Main {

    /**
     * The target is no allocation at all. JMH's own threads allocate a little in each iteration, hence the fraction.
     */
    private static final double NOTHING = 0.1;

    private static final Library[] TARGETS = {
        Library.SIMPLECLIENT, Library.PROMETHEUS_CLIENT, Library.MICROMETER, Library.OPEN_TELEMETRY
    };

    private Main() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, and the settings
     * @throws IOException if a file cannot be written
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<Case> cases = cases();
        new Forks(Settings.in(arguments[1], arguments[2], arguments[3])).run(cases);
        new Report(
                        "recording",
                        "processor time of a recording in ns",
                        cases.stream().map(Case::row).toList())
                .publish(Path.of(arguments[0]));
    }

    /**
     * The targets are in the order simpleclient, client 1.x (classic only), Micrometer, OpenTelemetry; 0 means no
     * target.
     */
    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("counter, 3 enum labels, 1 series, 1 thread", "counter", 1, 6, 3, 5, 8));
        cases.add(of("counter, 3 enum labels, 1,000 series, 2 threads", "counters", 2, 4, 2, 6, 7));
        cases.add(of("counter, 3 string labels, the same instances", "strings", 1, 3.5, 1.6, 4, 5));
        cases.add(of("counter, 3 string labels, equal copies", "stringCopies", 1, 2, 1.1, 3, 4));
        cases.add(of("kept handle of a counter, 1 thread", "handle", 1, 15, 3, 3, 5));
        cases.add(of("kept handle of a counter, 2 threads", "handle", 2, 5, 1, 0.9, 1.2));
        cases.add(of("histogram, 2 enum labels, 12 bounds, 1 thread", "histogram", 1, 5, 3.5, 12, 4));
        cases.add(of("histogram, 2 enum labels, 12 bounds, 2 threads", "histogram", 2, 3, 2, 10, 3));
        cases.add(of("histogram, kept Durations", "durations", 1));
        cases.add(of("gauge, set, 3 enum labels", "gauge", 1, 3.5, 3.5, 0, 13));
        cases.add(of("counter, 3 enum labels, 1 series, 8 threads", "counter", 8));
        return cases;
    }

    private static Case of(String title, String method, int threads, double... times) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                targets.add(Target.times(TARGETS[i], times[i]));
            }
        }
        Row row = new Row(title, TimeUnit.NANOSECONDS, NOTHING, targets);
        return new Case(
                row,
                "\\.recording\\.\\w+\\." + method + "$",
                threads,
                Case.PROCESSOR_TIME,
                Map.of(),
                List.of(),
                Main::library);
    }

    private static Library library(BenchmarkParams benchmark) {
        return libraryOf(benchmark.getBenchmark());
    }

    /** The name of a benchmark class begins with the name of its library. */
    static Library libraryOf(String benchmark) {
        Map<String, Library> byName = new TreeMap<>();
        for (Library library : Library.values()) {
            byName.put(library.name().replace("_", "").toLowerCase(Locale.ROOT) + "recording", library);
        }
        String[] name = benchmark.split("\\.", -1);
        return byName.get(name[name.length - 2].toLowerCase(Locale.ROOT));
    }
}
