package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jars with recorders on one module path: Java does not start if they contain the same package. */
class ModulePathTest {

    private static final String IN_MODULES = "META-INF/metricwright/recorders";
    private static final String ELSEWHERE = "dev/metricwright/recorders";

    @TempDir
    private Path folder;

    /** Compiles an interface with its recorder, in a package and, if requested, a module of the same name. */
    private Path compile(String name, boolean named) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/" + name));
        List<Path> files = new ArrayList<>();
        if (named) {
            files.add(Files.writeString(
                    sources.resolve("module-info.java"), "module " + name + " { exports " + name + "; }"));
        }
        files.add(Files.writeString(sources.resolve("Rules.java"), """
                package %s;
                @dev.metricwright.Catalog("example")
                public interface Rules {
                  @dev.metricwright.MetricFamily("example_starts_total")
                  void started();
                }
                """.formatted(name)));
        Path classes = Files.createDirectories(folder.resolve("classes/" + name));
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), Compilations.catalogs("example")));
        if (named) {
            options.addAll(List.of("--add-reads", name + "=ALL-UNNAMED"));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new MetricwrightProcessor()));
            assertThat(task.call()).as(said.toString()).isTrue();
        }
        return classes;
    }

    private Path jar(String name, Path classes) throws IOException {
        return Jars.write(Files.createDirectories(folder.resolve("jars")).resolve(name + ".jar"), classes);
    }

    /** Returns the output of Java when it starts with the modules {@code one} and {@code two}. */
    private String start() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        folder.resolve("jars").toString(),
                        "--add-modules",
                        "one,two",
                        "--version")
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return java.exitValue() == 0 ? "started" : said;
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void namedModulesStartTogether() throws IOException, InterruptedException {
        for (String name : List.of("one", "two")) {
            Path classes = compile(name, true);
            assertThat(classes.resolve(IN_MODULES).resolve(name + ".Rules.json"))
                    .exists();
            assertThat(classes.resolve("dev")).doesNotExist();
            jar(name, classes);
        }
        assertThat(start()).isEqualTo("started");
    }

    @Test
    void soDoJarsThatDeclareNoModule() throws IOException, InterruptedException {
        for (String name : List.of("one", "two")) {
            Path classes = compile(name, false);
            assertThat(classes.resolve(ELSEWHERE).resolve(name + ".Rules.json")).exists();
            assertThat(classes.resolve("META-INF")).doesNotExist();
            jar(name, classes);
        }
        assertThat(start()).isEqualTo("started");
    }

    /** The reason why there are two folders. */
    @Test
    void namedModulesWouldNotStartIfTheDescriptionsWereWhereThoseOfOtherJarsAre()
            throws IOException, InterruptedException {
        for (String name : List.of("one", "two")) {
            Path classes = compile(name, true);
            Files.createDirectories(classes.resolve(ELSEWHERE).getParent());
            Files.move(classes.resolve(IN_MODULES), classes.resolve(ELSEWHERE));
            jar(name, classes);
        }
        assertThat(start()).contains("Package dev.metricwright.recorders in both module ");
    }
}
