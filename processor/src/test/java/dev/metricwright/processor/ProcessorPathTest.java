package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static dev.metricwright.processor.JavacProcess.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The paths on which the processor runs. On other paths it cannot report anything, so the README explains the
 * compiler's error.
 */
class ProcessorPathTest {

    private static final List<JavaFileObject> SOURCES = sources(
            rules("@MetricFamily(\"example_starts_total\") void started();\n"),
            "class Application { Rules rules = new RulesRecorder(MetricsRegistry.create()); }");

    @TempDir
    private Path folder;

    @Test
    void onTheProcessorPathItRuns() throws Exception {
        JavacProcess javac = JavacProcess.run(
                folder,
                SOURCES,
                "-Xlint:all,-processing",
                "-Werror",
                "-cp",
                path("ours"),
                "-processorpath",
                path("ours"));
        assertThat(javac).isEqualTo(new JavacProcess(0, ""));
        assertThat(folder.resolve("acme/RulesRecorder.class")).exists();
    }

    @Test
    void onTheClassPathItRunsWhereThatIsAskedFor() throws Exception {
        String[] options = Runtime.version().feature() < 21
                ? new String[] {"-cp", path("ours")} // Here the processor need not be named, and cannot be.
                : new String[] {"-cp", path("ours"), "-proc:full"};
        assertThat(JavacProcess.run(folder, SOURCES, options)).isEqualTo(new JavacProcess(0, ""));
        assertThat(folder.resolve("acme/RulesRecorder.class")).exists();
    }

    @Test
    void fromJdk23OnItDoesNotRunThereByItselfAndAllThatIsSaidIsWhatIsMissing() throws Exception {
        JavacProcess javac = JavacProcess.run(folder, SOURCES, "-cp", path("ours"));
        if (Runtime.version().feature() < 23) {
            assertThat(javac.exit()).as(javac.said()).isZero();
        } else {
            assertThat(javac.exit()).isEqualTo(1);
            assertThat(javac.said())
                    .contains("Application.java:1: error: cannot find symbol", "symbol:   class RulesRecorder")
                    .doesNotContain("metricwright:")
                    .endsWith("1 error\n");
        }
    }

    /**
     * If the processor does not run, it cannot explain why. Users who search the README for the compiler's error must
     * find the cause next to it.
     */
    @Test
    void theReadmeNamesTheCauseBesideTheErrorOfTheCompiler() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md")).replaceAll("\\s+", " ");

        assertThat(readme)
                .containsSubsequence(
                        "`cannot find symbol: class ",
                        "Put it on the processor path",
                        "from JDK 23 on, `javac` runs nothing that it finds there, unless it is told `-proc:full`");
    }
}
