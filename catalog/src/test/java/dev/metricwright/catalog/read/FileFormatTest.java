package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in a file that are found before its keys are read. */
class FileFormatTest {

    @Test
    void theExtensionSaysWhatAFileIs() {
        byte[] json = "{\"catalog\": \"x\", \"families\": []}".getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogReader.read("x.JSON", json).isClean()).isTrue();
        assertThat(CatalogReader.read("x.yml", json).isClean()).isTrue();
        assertThat(CatalogReader.read("x.txt", json).mistakes())
                .extracting(Printed::of)
                .containsExactly(
                        "x.txt:1:1: a catalog must be YAML or JSON; rename the file to *.yaml, *.yml or *.json");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        byte[] marked = "\uFEFFcatalog: x\nfamilies: []".getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogReader.read("x.yaml", marked).isClean()).isTrue();
    }

    @Test
    void anotherEncodingIsReportedWhereItShows() {
        byte[] latin = "catalog: x\ntitle: \u00e9t\u00e9\nfamilies: []".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CatalogReader.read("x.yaml", latin).mistakes())
                .extracting(Printed::of)
                .containsExactly("x.yaml:2:8: the file is not valid UTF-8 from here on; save it in UTF-8");
    }

    @Test
    void aControlCharacterIsReportedWhereItStands() {
        byte[] bell = "catalog: x\ntitle: a\u0007b".getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogReader.read("x.yaml", bell).mistakes())
                .extracting(Printed::of)
                .containsExactly("x.yaml:2:9: YAML does not allow the character U+0007; remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.yaml", "x.json"})
    void anEmptyFileHoldsNoCatalog(String file) {
        assertThat(CatalogReader.read(file, new byte[0]).mistakes())
                .extracting(Printed::of)
                .containsExactly(file + ":1:1: the file contains no catalog; begin it with 'catalog:' and a name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.yaml", "x.json"})
    void aHugeFileIsRefused(String file) {
        assertThat(CatalogReader.read(file, new byte[10_000_000]).mistakes())
                .extracting(Printed::of)
                .containsExactly(file + ":1:1: the file is larger than 4 MB; split the catalog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.yaml", "x.json"})
    void deepNestingIsRefused(String file) {
        byte[] nested = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogReader.read(file, nested).mistakes())
                .extracting(Printed::of)
                .containsExactly(
                        file
                                + ":1:52: the file is nested more than 50 levels deep; remove levels (a catalog needs fewer than ten)");
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThat(CatalogReader.read(Path.of("absent.yaml")).mistakes())
                .extracting(Printed::of)
                .containsExactly("absent.yaml:1:1: no such file or folder; correct the path");
    }

    /**
     * The processor reads JSON inside every compilation, where loading a library would take longer than everything
     * else.
     */
    @Test
    void jsonIsReadWithoutAnyLibrary() throws Exception {
        URL[] alone = {location(CatalogReader.class)};
        byte[] json = "{\"catalog\": \"x\", \"families\": []}".getBytes(StandardCharsets.UTF_8);

        try (URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            Object reading = loader.loadClass(CatalogReader.class.getName())
                    .getMethod("read", String.class, byte[].class)
                    .invoke(null, "x.json", json);
            assertThat(reading.toString()).endsWith("mistakes=[]]");
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
