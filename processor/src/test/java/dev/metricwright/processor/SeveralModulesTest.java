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

/** Several named modules in one compilation. */
class SeveralModulesTest {

    @TempDir
    private Path folder;

    @Test
    void eachGetsTheDescriptionsOfItsRecordersAmongItsOwnClasses() throws IOException {
        Path app = Files.createDirectories(folder.resolve("sources/app"));
        Path other = Files.createDirectories(folder.resolve("sources/other"));
        Files.createDirectories(app.resolve("acme"));
        List<Path> sources = List.of(
                Files.writeString(app.resolve("module-info.java"), "module app { exports acme; }"),
                Files.writeString(app.resolve("acme/Rules.java"), """
                        package acme;
                        @dev.metricwright.Catalog("example")
                        public interface Rules {
                          @dev.metricwright.MetricFamily("example_starts_total")
                          void started();
                        }
                        """),
                Files.writeString(other.resolve("module-info.java"), "module other {}"));
        Path classes = folder.resolve("classes");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--module-source-path",
                    app.getParent().toString(),
                    "--add-reads",
                    "app=ALL-UNNAMED",
                    Compilations.catalogs("example"),
                    "-d",
                    classes.toString());
            JavaCompiler.CompilationTask task =
                    javac.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new MetricwrightProcessor()));
            assertThat(task.call()).as(said.toString()).isTrue();
        }
        assertThat(classes.resolve("app/META-INF/metricwright/recorders/acme.Rules.json"))
                .exists();
    }
}
