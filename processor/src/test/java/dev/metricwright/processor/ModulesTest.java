package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorders of named modules, for the oldest supported Java version. */
class ModulesTest {

    /** The module does not read the one that contains the annotation for generated code. */
    private static final String WITHOUT = "module app {}";

    private static final String WITH = "module app { requires static java.compiler; }";

    private static final String THROUGH_ANOTHER = "module app { requires static java.se; }";

    private static final String BOTH = """
            @Generated("dev.metricwright.processor.MetricwrightProcessor")
            @dev.metricwright.Generated
            public final class RulesRecorder implements Rules""";

    @TempDir
    private Path parent;

    /** A new folder for each compilation, because files of an earlier one would cause warnings. */
    private Path folder;

    private Path recorder() {
        return folder.resolve("generated/acme/RulesRecorder.java");
    }

    private List<Path> sources(String module) throws IOException {
        folder = Files.createTempDirectory(parent, "module");
        return List.of(
                Files.writeString(folder.resolve("module-info.java"), module),
                Files.writeString(
                        Files.createDirectories(folder.resolve("acme")).resolve("Rules.java"), """
                        package acme;
                        @dev.metricwright.Catalog("example")
                        public interface Rules {
                          @dev.metricwright.MetricFamily("example_starts_total")
                          void started();
                        }
                        """));
    }

    private void compile(JavaCompiler compiler, List<Processor> processors, List<Path> sources, String... options)
            throws IOException {
        List<String> all = Stream.concat(
                        Stream.of(
                                "--release",
                                "17",
                                "--add-reads",
                                "app=ALL-UNNAMED",
                                "-d",
                                Files.createDirectories(folder.resolve("classes"))
                                        .toString(),
                                "-s",
                                Files.createDirectories(folder.resolve("generated"))
                                        .toString()),
                        Stream.of(options))
                .toList();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(said, files, null, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            assertThat(task.call()).as(said.toString()).isTrue();
        }
        assertThat(said).hasToString("");
    }

    private String onJavac(String module) throws IOException {
        compile(
                ToolProvider.getSystemJavaCompiler(),
                List.of(new MetricwrightProcessor()),
                sources(module),
                "-Xlint:all,-processing",
                "-Werror",
                Compilations.catalogs("example"));
        assertThat(folder.resolve("classes/acme/RulesRecorder.class")).exists();
        assertThat(folder.resolve("classes/META-INF/metricwright/recorders/acme.Rules.json"))
                .exists();
        return Files.readString(recorder());
    }

    /**
     * Compiles in two steps, because ECJ assigns generated sources to the unnamed module, which cannot access the
     * others.
     */
    private String onEcj(String module) throws IOException {
        List<Path> sources = sources(module);
        compile(
                new EclipseCompiler(),
                List.of(new MetricwrightProcessor()),
                sources,
                "-proc:only",
                Compilations.catalogs("example"));
        compile(
                new EclipseCompiler(),
                List.of(),
                Stream.concat(sources.stream(), Stream.of(recorder())).toList(),
                "-proc:none");
        assertThat(folder.resolve("classes/acme/RulesRecorder.class")).exists();
        assertThat(folder.resolve("classes/META-INF/metricwright/recorders/acme.Rules.json"))
                .exists();
        return Files.readString(recorder());
    }

    @Test
    void oneThatDoesNotSeeTheGeneratedAnnotationGetsARecorderWithoutIt() throws IOException {
        assertThat(onJavac(WITHOUT))
                .contains("@Generated\npublic final class RulesRecorder implements Rules")
                .contains("import dev.metricwright.Generated;")
                .doesNotContain("javax.annotation");
    }

    @Test
    void oneThatSeesItGetsARecorderWithBothAnnotations() throws IOException {
        assertThat(onJavac(WITH)).contains(BOTH);
        assertThat(onJavac(THROUGH_ANOTHER)).contains(BOTH);
    }

    @Test
    void withEcjItIsTheSame() throws IOException {
        assertThat(onEcj(WITHOUT)).isEqualTo(onJavac(WITHOUT));
        assertThat(onEcj(WITH)).isEqualTo(onJavac(WITH));
        assertThat(onEcj(THROUGH_ANOTHER)).isEqualTo(onJavac(THROUGH_ANOTHER));
    }
}
