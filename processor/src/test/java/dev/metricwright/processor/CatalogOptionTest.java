package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values that {@code -Ametricwright.catalogs=} accepts, and the messages about others. */
class CatalogOptionTest {

    private static final String SHOP = """
            catalog: shop
            families:
              - {name: shop_sales_total, type: counter, help: Sales.}
            """;

    private static final String SALES = """
            @Catalog("shop")
            interface Sales {
              @MetricFamily("shop_sales_total")
              void sold();
            }
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path jar(Map<String, String> entries) throws IOException {
        Path jar = folder.resolve("metrics.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                content.putNextEntry(new JarEntry(entry.getKey()));
                content.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static Compilation compile(Path... catalogs) {
        String paths = Arrays.stream(catalogs).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return compiler("-Ametricwright.catalogs=" + paths).compile(sources(SALES));
    }

    /** Returns the only message about a catalog that cannot be read. */
    private static String refusal(Path... catalogs) {
        Compilation compilation = compile(catalogs);
        assertThat(diagnostics(compilation)).containsExactly("error nowhere catalog-invalid");
        return messages(compilation).get(0).replace("catalog-invalid: ", "");
    }

    @Test
    void aFileAFolderAndAJarAreCatalogs() throws IOException {
        file("two words/shop.yaml", SHOP);
        Path jar = jar(Map.of("dev/metricwright/catalogs.index", "metrics/shop.yaml", "metrics/shop.yaml", SHOP));
        Path json = file("shop.json", """
                {"catalog": "shop", "families": [{"name": "shop_sales_total", "type": "counter", "help": "Sales."}]}
                """);

        assertThat(diagnostics(compile(file("shop.yml", SHOP)))).isEmpty();
        assertThat(diagnostics(compile(json))).isEmpty();
        assertThat(diagnostics(compile(folder.resolve("two words")))).isEmpty();
        assertThat(diagnostics(compile(folder.resolve("two words/shop.yaml")))).isEmpty();
        assertThat(diagnostics(compile(jar))).isEmpty();
    }

    @Test
    void aPathIsRelativeToWhereTheCompilerRuns() throws IOException {
        Path file = file("shop.yaml", SHOP);
        assertThat(diagnostics(compile(Path.of("").toAbsolutePath().relativize(file))))
                .isEmpty();
    }

    @Test
    void aPathThatLeadsNowhereIsToldWithTheOption() {
        Path absent = folder.resolve("absent.yaml");
        assertThat(refusal(absent))
                .isEqualTo("-Ametricwright.catalogs=" + absent + ": no such file or folder; correct the path");
    }

    @Test
    void aRelativeOneIsToldWithWhereItBegins() {
        assertThat(refusal(Path.of("no", "such.yaml")))
                .isEqualTo("-Ametricwright.catalogs=" + Path.of("no", "such.yaml")
                        + ": no such file or folder in "
                        + Path.of("").toAbsolutePath() + "; correct the path");
    }

    @Test
    void ofSeveralPathsTheWrongOneIsNamed() throws IOException {
        Path absent = folder.resolve("absent");
        Compilation compilation = compile(file("shop.yaml", SHOP), absent);
        assertThat(messages(compilation))
                .containsExactly("catalog-invalid: -Ametricwright.catalogs=" + absent
                        + ": no such file or folder; correct the path");
    }

    @Test
    void whatIsNoCatalogIsToldWithWhatWouldBe() throws IOException {
        Path text = file("metrics.txt", SHOP);
        assertThat(refusal(text))
                .isEqualTo(
                        "-Ametricwright.catalogs=" + text
                                + ": this file is not a catalog; pass a *.yaml, *.yml or *.json file, a folder of these, or a *.jar");
    }

    @Test
    void aFolderWithoutCatalogsIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(refusal(empty))
                .isEqualTo("-Ametricwright.catalogs=" + empty
                        + ": the folder has no *.yaml, *.yml or *.json file; pass a folder that contains a catalog");
    }

    @Test
    void aJarWithoutAnIndexIsTold() throws IOException {
        Path jar = jar(Map.of("metrics/shop.yaml", SHOP));
        assertThat(refusal(jar))
                .isEqualTo(
                        "-Ametricwright.catalogs=" + jar
                                + ": the jar has no dev/metricwright/catalogs.index; add it, with the path of one catalog per line, relative to the root of the jar");
    }

    @Test
    void aJarWhoseIndexIsWrongIsToldWithTheLine() throws IOException {
        Path jar = jar(Map.of("dev/metricwright/catalogs.index", "# ours\nshop.yaml\n", "metrics/shop.yaml", SHOP));
        assertThat(refusal(jar))
                .isEqualTo(jar
                        + "!/dev/metricwright/catalogs.index:2:1: the jar contains no 'shop.yaml'; correct the path,"
                        + " which starts at the root of the jar");
    }

    @Test
    void aJarThatIsNoneIsTold() throws IOException {
        Path jar = file("metrics.jar", "no jar");
        assertThat(refusal(jar))
                .startsWith("-Ametricwright.catalogs=" + jar + ": the jar cannot be read: java.util.zip.ZipException: ")
                .endsWith("; build it again");
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        if (!Files.exists(unreadable)) {
            System.out.println("SKIPPED: a file that cannot be read, for this system has no " + unreadable);
            return;
        }
        Path link = Files.createSymbolicLink(folder.resolve("shop.yaml"), unreadable);
        String said = refusal(link);
        Files.delete(link);
        assertThat(said)
                .isEqualTo(
                        link
                                + ":1:1: the file or folder cannot be read: java.io.IOException: Input/output error; check that it exists, and its permissions");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Path empty = file("shop.yaml", "");
        assertThat(refusal(empty))
                .isEqualTo(empty + ":1:1: the file contains no catalog; begin it with 'catalog:' and a name");
    }

    @Test
    void aMalformedFileIsToldWithThePlace() throws IOException {
        Path malformed = file("shop.yaml", "catalog: shop\nfamilies: [\n  {name: shop_sales_total\n");
        assertThat(refusal(malformed))
                .isEqualTo(malformed + ":3:3: this { is not closed; add } where its content ends");
    }

    @Test
    void tenMegabytesAreRefusedUnread() throws IOException {
        Path large = file("shop.yaml", SHOP + ("#" + "-".repeat(1023)).repeat(10 * 1024));
        assertThat(refusal(large)).isEqualTo(large + ":1:1: the file is larger than 4 MB; split the catalog");
    }

    @Test
    void aliasesThatWouldGrowWithoutBoundAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("catalog: shop\nlabels: &a0 {x: {}}\n");
        for (int i = 1; i <= 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Path file = file("shop.yaml", bomb.toString());
        assertThat(refusal(file))
                .isEqualTo(
                        file
                                + ":3:10: YAML aliases are not supported; define the label or the buckets once under 'labels' or 'buckets', and refer to them by name");
    }

    /** The bytes that a compilation reads of a file, counted by the Java runtime, equal the size of the file. */
    @Test
    void noFileIsReadTwiceInACompilation() throws IOException {
        Path shop = file("in/shop.yaml", SHOP);
        Path other = file("in/other.yaml", SHOP.replace("shop", "other"));
        String others = SALES.replace("shop", "other").replace("Sales", "Others");
        String nameless = SALES.replace("@Catalog(\"shop\")", "").replace("Sales", "Nameless");
        Path jar = jar(Map.of(
                "dev/metricwright/catalogs.index",
                "third.yaml",
                "third.yaml",
                SHOP.replace("shop", "third") + noise()));
        String paths = shop + File.pathSeparator + folder.resolve("in") + File.pathSeparator + jar;
        Map<String, Long> bytes = new HashMap<>();
        Path recorded = folder.resolve("reads.jfr");

        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withoutThreshold();
            recording.start();
            assertThat(diagnostics(
                            compiler("-Ametricwright.catalogs=" + paths).compile(sources(SALES, others, nameless))))
                    .isEmpty();
            recording.stop();
            recording.dump(recorded);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(recorded)) {
            bytes.merge(event.getString("path"), Math.max(0, event.getLong("bytesRead")), Long::sum);
        }

        for (Path file : List.of(shop, other)) {
            assertThat(bytes).containsEntry(file.toRealPath().toString(), Files.size(file));
        }
        // A jar's directory is searched from its end, so some bytes are read twice.
        assertThat(bytes.get(jar.toRealPath().toString()))
                .isBetween(Files.size(jar) * 9 / 10, Files.size(jar) * 11 / 10);
    }

    /** A comment that hardly compresses. */
    private static String noise() {
        StringBuilder noise = new StringBuilder();
        new Random(4)
                .ints(8000)
                .forEach(number -> noise.append("# ").append(number).append('\n'));
        return noise.toString();
    }
}
