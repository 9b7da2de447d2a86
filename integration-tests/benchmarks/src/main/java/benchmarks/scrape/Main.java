package benchmarks.scrape;

import benchmarks.harness.Case;
import benchmarks.harness.Forks;
import benchmarks.harness.Settings;
import benchmarks.report.Library;
import benchmarks.report.Report;
import benchmarks.report.Row;
import benchmarks.report.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the cost of a scrape, and compares it with the targets. */
public final class Main {

    private static final double ALLOWED_BYTES = 25_000;

    private Main() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, and the settings
     * @throws IOException if a file cannot be written
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<Target> targets = List.of(
                Target.times(Library.SIMPLECLIENT, 40),
                Target.times(Library.PROMETHEUS_CLIENT, 25),
                Target.times(Library.MICROMETER, 30),
                Target.times(Library.OPEN_TELEMETRY, 40));
        Row row = new Row("10,000 counters and 500 histograms", TimeUnit.MICROSECONDS, ALLOWED_BYTES, targets);
        Case scrape = new Case(
                row,
                "\\.Scrape\\.scrape$",
                1,
                Case.PROCESSOR_TIME,
                Map.of(),
                List.of(),
                run -> Library.valueOf(run.getParam("library")));
        new Forks(Settings.in(arguments[1], arguments[2], arguments[3])).run(List.of(scrape));
        new Report("scrape", "processor time of a scrape in µs", List.of(row)).publish(Path.of(arguments[0]));
    }
}
