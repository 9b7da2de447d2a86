package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor's jar as users have it: as the only entry of {@code -processorpath}. */
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
        Path source = Files.writeString(folder.resolve("StoreMetrics.java"), SOURCE.formatted(family));
        return Jdk.compile(
                source,
                folder,
                Stream.concat(Stream.of("-Xlint:all,-processing", "-Werror"), Stream.of(options))
                        .toArray(String[]::new));
    }
}
