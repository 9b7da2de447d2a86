package benchmarks.loading;

import benchmarks.Javac;
import benchmarks.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures all catalogs in turns, so that other work on the machine affects all of them equally, and writes a table.
 */
public final class Main {

    /** The allowed time to read a shipped catalog. */
    private static final double ALLOWED_MILLIS = 60;

    private final Map<Subject, Row> rows = new LinkedHashMap<>();
    private final Map<Subject, Path> sources = new LinkedHashMap<>();
    private final Row idle = new Row();
    private final Compilations compilations;

    /** The measurements of one subject. */
    private static final class Row {

        private final Numbers loading = new Numbers();
        private final Numbers loadingCpu = new Numbers();
        private final Numbers megabytes = new Numbers();
        private final Numbers compilation = new Numbers();
        private final Numbers compilationCpu = new Numbers();
        private int families;

        void add(Javac.Run run) {
            compilation.add(run.millis());
            run.cpuMillis().ifPresent(compilationCpu::add);
        }

        String line(String title) {
            String cells =
                    loading + " | " + loadingCpu + " | " + megabytes + " | " + compilation + " | " + compilationCpu;
            return "| " + title + " | " + (families == 0 ? "–" : families) + " | " + cells + " |\n";
        }
    }

    private Main(Path processor, Path folder) throws IOException {
        this.compilations = new Compilations(processor, folder);
        List<Subject> subjects = Subject.all(folder);
        for (Subject subject : subjects) {
            Path place = folder.resolve("sources").resolve(subject.name());
            sources.put(subject, subject.writeInterface(place));
            rows.put(subject, new Row());
        }
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, the number of runs, two arguments that only other benchmarks use, and
     *     the processor's jar
     * @throws IOException if a file cannot be read or written, or the compiler cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        Main benchmark = new Main(Path.of(arguments[4]), Files.createDirectories(folder.resolve("loading")));
        for (int run = 0; run < runs; run++) {
            benchmark.measure();
        }
        String table = benchmark.table(runs);
        Files.writeString(folder.resolve("loading-jdk" + Runtime.version().feature() + ".md"), table);
        System.out.print(table);
        benchmark.verdict().ifPresent(missed -> {
            throw new IllegalStateException(missed);
        });
    }

    private void measure() throws IOException, InterruptedException {
        for (Map.Entry<Subject, Row> entry : rows.entrySet()) {
            Subject subject = entry.getKey();
            Row row = entry.getValue();
            Path source = sources.get(subject);
            Reading timed = compilations.reading(subject, source, false);
            Reading metered = compilations.reading(subject, source, true);
            row.families = timed.families();
            row.loading.add(timed.nanos() / 1e6);
            row.loadingCpu.add(metered.nanos() / 1e6);
            row.megabytes.add(metered.bytes() / 1e6);
            row.add(compilations.product(subject, source));
        }
        idle.add(compilations.idle(sources.values().iterator().next()));
    }

    private String table(int runs) {
        StringBuilder table = new StringBuilder("JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "; " + runs + " runs, median (range).\n\n");
        table.append("| catalog | families | loading, ms | its processor time, ms | its memory, MB "
                + "| javac, ms | its processor time, ms |\n");
        table.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        rows.forEach((subject, row) -> table.append(row.line(subject.title())));
        return table.append(idle.line("none, and a processor that does nothing"))
                .toString();
    }

    /** Returns the shipped catalogs that took longer than allowed. */
    private Optional<String> verdict() {
        for (Map.Entry<Subject, Row> entry : rows.entrySet()) {
            double median = entry.getValue().loading.median();
            if (entry.getKey().isShipped() && median >= ALLOWED_MILLIS) {
                return Optional.of("reading '" + entry.getKey().name() + "' took " + Math.round(median) + " ms, and "
                        + Math.round(ALLOWED_MILLIS)
                        + " are allowed; run it again on an idle machine, or make it faster");
            }
        }
        return Optional.empty();
    }
}
