package benchmarks.heap;

import benchmarks.report.Library;
import benchmarks.report.Report;
import benchmarks.report.Row;
import benchmarks.report.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Measures what series take of the heap, and holds it against the targets. */
public final class Main {

    /** So many that what does not belong to them, and the steps in which tables grow, are no matter. */
    private static final int COUNTERS = 200_000;

    private static final int HISTOGRAMS = 50_000;

    private static final List<Library> LIBRARIES = List.of(
            Library.METRICWRIGHT,
            Library.SIMPLECLIENT,
            Library.PROMETHEUS_CLIENT,
            Library.PROMETHEUS_CLIENT_NATIVE,
            Library.MICROMETER,
            Library.OPEN_TELEMETRY);

    private Main() {}

    /**
     * Runs it.
     *
     * @param arguments the folder to write to
     * @throws IOException if a file cannot be written, or a process not be started
     * @throws InterruptedException if the run is to end
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Row counter = measured("a counter with 3 string labels", "counter", COUNTERS, 0.6, 0.4);
        Row histogram = measured("a histogram with 3 string labels, 12 bounds", "histogram", HISTOGRAMS, 0.3, 0.2);
        new Report("heap", "heap of a series in bytes", List.of(counter, histogram)).publish(Path.of(arguments[0]));
    }

    private static Row measured(String title, String kind, int series, double ofSimpleclient, double ofClient)
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

    static double bytes(Library library, String kind, int series) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-XX:+UseG1GC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filling.class.getName(),
                        library.name(),
                        kind,
                        Integer.toString(series))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "filling the registry of " + library.title() + " failed; its output says why: " + output);
            }
            return Double.parseDouble(output.strip());
        } finally {
            process.destroyForcibly();
        }
    }
}
