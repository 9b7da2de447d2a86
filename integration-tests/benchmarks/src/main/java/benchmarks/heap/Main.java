package benchmarks.heap;

import benchmarks.report.Library;
import benchmarks.report.Report;
import benchmarks.report.Row;
import benchmarks.report.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the heap that series take, and compares it with the targets. */
public final class Main {

    /** So many series that the fixed memory of a registry, and the steps in which tables grow, make no difference. */
    private static final int COUNTERS = 200_000;

    private static final int HISTOGRAMS = 50_000;

    /** The number of series in which 320 threads record. */
    private static final int CONTENDED = 32;

    private static final double CONTENDED_COUNTER_BYTES = 2.5 * 1024;
    private static final double CONTENDED_HISTOGRAM_BYTES = 6 * 1024;

    /** The number of processors of a large server: the JDK's adders grow with it. */
    private static final String PROCESSORS = "-XX:ActiveProcessorCount=32";

    /** The first version with virtual threads. */
    private static final int VIRTUAL_THREADS = 21;

    private static final List<String> KINDS_OF_THREADS = List.of("platform", "virtual");

    private static final List<Library> LIBRARIES = List.of(
            Library.METRICWRIGHT,
            Library.SIMPLECLIENT,
            Library.PROMETHEUS_CLIENT,
            Library.PROMETHEUS_CLIENT_NATIVE,
            Library.MICROMETER,
            Library.OPEN_TELEMETRY);

    private Main() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to
     * @throws IOException if a file cannot be written, or a process cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.add(filled("a counter with 3 string labels", "counter", COUNTERS, 0.6, 0.4));
        rows.add(filled("a histogram with 3 string labels, 12 bounds", "histogram", HISTOGRAMS, 0.3, 0.2));
        for (String threads : Runtime.version().feature() < VIRTUAL_THREADS ? List.of("platform") : KINDS_OF_THREADS) {
            rows.add(contended("counter", threads, CONTENDED_COUNTER_BYTES));
            rows.add(contended("histogram", threads, CONTENDED_HISTOGRAM_BYTES));
        }
        new Report("heap", "heap of a series in bytes", rows).publish(Path.of(arguments[0]));
    }

    private static Row filled(String title, String kind, int series, double ofSimpleclient, double ofClient)
            throws IOException, InterruptedException {
        Row row = new Row(
                title,
                List.of(
                        Target.share(Library.SIMPLECLIENT, ofSimpleclient),
                        Target.share(Library.PROMETHEUS_CLIENT, ofClient)));
        for (Library library : LIBRARIES) {
            row.addCost(library, bytes(library, kind, series));
        }
        return row;
    }

    private static Row contended(String kind, String threads, double allowed) throws IOException, InterruptedException {
        Row row = new Row("a " + kind + " in which 320 " + threads + " threads recorded", allowed, List.of());
        for (Library library : LIBRARIES) {
            row.addCost(library, contendedBytes(library, kind, CONTENDED, threads));
        }
        return row;
    }

    static double bytes(Library library, String kind, int series) throws IOException, InterruptedException {
        return printed(library, List.of(), Filling.class, kind, Integer.toString(series));
    }

    static double contendedBytes(Library library, String kind, int series, String threads)
            throws IOException, InterruptedException {
        return printed(library, List.of(PROCESSORS), Contending.class, kind, Integer.toString(series), threads);
    }

    private static double printed(Library library, List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx4g", "-XX:+UseG1GC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), library.name()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "measuring the registry of " + library.title() + " failed; its output says why: " + output);
            }
            return Double.parseDouble(output.strip());
        } finally {
            process.destroyForcibly();
        }
    }
}
