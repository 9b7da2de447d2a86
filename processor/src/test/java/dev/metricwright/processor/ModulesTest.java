package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorders of named modules. */
class ModulesTest {

    @TempDir
    private Path folder;

    private String recorder(String module) throws IOException {
        Path rules = folder.resolve("acme/Rules.java");
        Path info = folder.resolve("module-info.java");
        Files.createDirectories(rules.getParent());
        Files.writeString(info, module);
        Files.writeString(rules, """
                package acme;
                @dev.metricwright.Catalog("example")
                public interface Rules {
                  @dev.metricwright.MetricFamily("example_starts_total")
                  void started();
                }
                """);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    said,
                    files,
                    null,
                    List.of(
                            "-Xlint:all,-processing,-exports",
                            "-Werror",
                            "--add-reads",
                            "app=ALL-UNNAMED",
                            Compilations.catalogs("example"),
                            "-d",
                            folder.toString()),
                    null,
                    files.getJavaFileObjects(info, rules));
            task.setProcessors(List.of(new MetricwrightProcessor()));
            assertThat(task.call()).as(said.toString()).isTrue();
        }
        return Files.readString(folder.resolve("acme/RulesRecorder.java"));
    }

    @Test
    void oneThatDoesNotSeeTheGeneratedAnnotationGetsARecorderWithoutIt() throws IOException {
        assertThat(recorder("module app { exports acme; }")).doesNotContain("@Generated");
    }

    @Test
    void oneThatSeesItGetsItMarked() throws IOException {
        assertThat(recorder("module app { requires static java.compiler; }"))
                .contains("@Generated(\"dev.metricwright.processor.MetricwrightProcessor\")");
    }
}
