package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static dev.metricwright.processor.JavacProcess.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Checker Framework, whose checks are lost in silence if another processor claims all annotations. */
class CheckerFrameworkTest {

    private static final String OURS = "dev.metricwright.processor.MetricwrightProcessor";
    private static final String CHECKER = "org.checkerframework.checker.nullness.NullnessChecker";

    /** The packages of {@code javac} that the framework's manual says to open. */
    private static final List<String> PACKAGES =
            List.of("api", "code", "comp", "file", "main", "model", "processing", "tree", "util");

    @ParameterizedTest
    @ValueSource(strings = {OURS + "," + CHECKER, CHECKER + "," + OURS})
    void itChecksSourcesWithoutAnnotationsWhicheverComesFirst(String order, @TempDir Path folder) throws Exception {
        List<String> options =
                new ArrayList<>(List.of("-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED"));
        for (String name : PACKAGES) {
            options.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        options.addAll(List.of("-processor", order, "-processorpath", path("ours", "checker")));
        options.addAll(List.of("-cp", path("ours", "checker")));
        JavacProcess javac = JavacProcess.run(
                folder,
                sources(
                        rules("@MetricFamily(\"example_starts_total\") void started();\n"),
                        "class Wrong { int of() { String text = null; return text.length(); } }"),
                options.toArray(String[]::new));
        assertThat(javac.exit()).isOne();
        assertThat(javac.said())
                .contains("Wrong.java:1: error: [dereference.of.nullable]")
                .endsWith("1 error\n");
        assertThat(folder.resolve("acme/RulesRecorder.java")).exists();
    }
}
