package dev.metricwright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor's jar as a user has it: the one entry of {@code -processorpath}. */
class ProcessorJarTest {

    private static final String SOURCE = """
            package acme;

            import dev.metricwright.Catalog;
            import dev.metricwright.MetricFamily;

            @Catalog("portunus")
            interface StoreMetrics {
              @MetricFamily("%s")
              void busy();
            }
            """;

    @TempDir
    Path folder;

    @Test
    void holdsNothingOutsideOurPackages() throws IOException {
        try (JarFile jar = new JarFile(House.jar("processor").toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith("dev/metricwright/")
                            || name.equals("META-INF/MANIFEST.MF")
                            || name.equals("META-INF/services/javax.annotation.processing.Processor")
                            || name.equals("META-INF/gradle/incremental.annotation.processors")
                            || name.matches("META-INF/([A-Za-z]+-)?(LICENSE|NOTICE)"));
        }
    }

    @Test
    void writesARecorderWithoutAnyOtherJarBesideIt() throws IOException {
        assertThat(compile("portunus_store_busy_total")).isEmpty();
        assertThat(folder.resolve("acme/StoreMetricsRecorder.class")).exists();
    }

    @Test
    void readsCatalogsInYamlWithoutAnyOtherJarBesideIt() throws IOException {
        Path catalog = Files.writeString(
                folder.resolve("own.yaml"), "catalog: own\nfamilies: [{name: own_total, type: countr}]\n");
        assertThat(compile("portunus_store_busy_total", "-Ametricwright.catalogs=" + catalog))
                .contains("error: [metricwright:catalog-invalid] " + catalog + ":2:36: ")
                .contains("1 error");
    }

    @Test
    void failsTheBuildWhereADefinitionIsWrong() throws IOException {
        assertThat(compile("portunus_store_bussy_total"))
                .contains("StoreMetrics.java:8: error: [metricwright:unknown-family] portunus_store_bussy_total")
                .contains("did you mean portunus_store_busy_total?")
                .contains("1 error");
    }

    private String compile(String family, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///acme/StoreMetrics.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE.formatted(family);
                    }
                };
        List<String> all = new ArrayList<>(List.of(
                "-d",
                folder.toString(),
                "-classpath",
                House.jar("runtime").toString(),
                "-processorpath",
                House.jar("processor").toString(),
                "-Xlint:all,-processing",
                "-Werror"));
        all.addAll(List.of(options));
        StringWriter text = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(text, files, null, all, null, List.of(source)).call();
        }
        return text.toString();
    }
}
