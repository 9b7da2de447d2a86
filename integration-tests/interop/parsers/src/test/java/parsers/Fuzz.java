package parsers;

import com.code_intelligence.jazzer.Jazzer;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs each fuzz test for some time in its own Java process, as Jazzer requires. Findings are left in the folder of the
 * test.
 */
final class Fuzz {

    private static final String EXPOSITION = ExpositionFormat.class.getPackageName();
    private static final List<String> TESTS = List.of(
            "parsers.ExpositionFuzzTest",
            EXPOSITION + ".ScrapeQueryFuzzTest",
            EXPOSITION + ".AcceptHeaderFuzzTest",
            "parsers.YamlCatalogFuzzTest",
            "parsers.JsonCatalogFuzzTest",
            "parsers.PromqlFuzzTest",
            "parsers.RuleFileFuzzTest",
            "parsers.DashboardFuzzTest",
            "parsers.PageFuzzTest");
    private static final Pattern SEED = Pattern.compile("INFO: Seed: (\\d+)");
    private static final Pattern EXECUTIONS = Pattern.compile("Done (\\d+) runs");
    private static final int STARTING_SECONDS = 60;
    private static final int HANGING_SECONDS = 10;

    private Fuzz() {}

    /**
     * Fuzzes.
     *
     * @param arguments the folder for findings, the number of seconds for each test, and the seed; 0 for a new seed in
     *     each run
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int seconds = Integer.parseInt(arguments[1]);
        String seed = arguments[2];
        boolean isClean = true;
        System.out.println("| test | seed | executions | finding |\n| --- | ---: | ---: | --- |");
        for (String test : TESTS) {
            Path own = Files.createDirectories(folder.resolve(test));
            int exit = run(test, own, seconds, seed);
            isClean &= exit == 0;
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    test, said(own, SEED), said(own, EXECUTIONS), exit == 0 ? "none" : "see " + own);
        }
        System.exit(isClean ? 0 : 1);
    }

    private static int run(String test, Path folder, int seconds, String seed)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=" + test,
                        "--instrumentation_includes=dev.metricwright.**",
                        "-seed=" + seed,
                        "-max_total_time=" + seconds,
                        "-timeout=" + HANGING_SECONDS)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        if (!process.waitFor(seconds + STARTING_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(test + " does not end; see " + log(folder));
        }
        return process.exitValue();
    }

    private static Path log(Path folder) {
        return folder.resolve("log.txt");
    }

    /** Returns the number that first follows these words in the log. */
    private static String said(Path folder, Pattern number) throws IOException {
        try (Stream<String> lines = Files.lines(log(folder), StandardCharsets.ISO_8859_1)) {
            return lines.map(number::matcher)
                    .filter(Matcher::lookingAt)
                    .map(line -> line.group(1))
                    .findFirst()
                    .orElse("ended early");
        }
    }
}
