package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.metricwright.MetricsRegistry;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named module that exports its interfaces and recorders, and has only the runtime on its module path. */
class ExportingModuleTest {

    private static final List<JavaFileObject> SOURCES = List.of(
            JavaFileObjects.forSourceString("module-info", """
                    /** A shop. */
                    module shop {
                      requires transitive dev.metricwright.runtime;

                      exports shop;
                    }
                    """),
            JavaFileObjects.forSourceString("shop.package-info", "/** A shop. */ package shop;"),
            JavaFileObjects.forSourceString("shop.ShopMetrics", """
                    package shop;

                    import dev.metricwright.Catalog;
                    import dev.metricwright.Counter;
                    import dev.metricwright.MetricFamily;

                    /** What a shop counts. */
                    @Catalog("example")
                    public interface ShopMetrics {

                      /**
                       * Counts starts.
                       *
                       * @return the counter
                       */
                      @MetricFamily("example_starts_total")
                      Counter starts();
                    }
                    """),
            JavaFileObjects.forSourceString("shop.Main", """
                    package shop;

                    import dev.metricwright.MetricsRegistry;
                    import dev.metricwright.exposition.ExpositionFormat;
                    import java.io.IOException;

                    /** Records, and writes what it recorded. */
                    final class Main {

                      /** Not created. */
                      private Main() {}

                      /**
                       * Runs.
                       *
                       * @param arguments ignored
                       * @throws IOException never
                       */
                      public static void main(String[] arguments) throws IOException {
                        MetricsRegistry registry = MetricsRegistry.create();
                        ShopMetrics metrics = new ShopMetricsRecorder(registry);
                        metrics.starts().inc();
                        ExpositionFormat.PROMETHEUS_TEXT.write(registry, System.out);
                      }
                    }
                    """));

    @TempDir
    private Path folder;

    /** The class folder or jar of the runtime. */
    private static String runtime() throws URISyntaxException {
        return Path.of(MetricsRegistry.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    @Test
    void compilesWithoutAWarningAndRuns() throws Exception {
        JavacProcess javac = JavacProcess.run(
                folder,
                SOURCES,
                "--release",
                "17",
                "--module-path",
                runtime(),
                "-processorpath",
                JavacProcess.path("ours"),
                "-Xlint:all,-processing",
                "-Xdoclint:all",
                "-Werror");
        assertThat(javac).isEqualTo(new JavacProcess(0, ""));

        assertThat(java("--module-path", runtime() + File.pathSeparator + folder, "--module", "shop/shop.Main"))
                .contains("# TYPE example_starts_total counter\nexample_starts_total 1\n");
    }

    private String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("java.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }
}
