package dev.metricwright.catalog.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCompilerTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsCompiledBesideAnIndexOfItsNames() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "catalog: b\nfamilies: []\n");
        Files.writeString(folder.resolve("a.yaml"), "catalog: a\nfamilies: []\n");
        Path results = folder.resolve("results");

        CatalogCompiler.main(new String[] {folder.toString(), results.toString()});

        assertThat(results.resolve("index")).hasContent("a\nb\n");
        assertThat(results.resolve("a.json")).hasContent("{\"catalog\":\"a\",\"families\":[]}");
        assertThat(results.resolve("b.json")).exists();
    }
}
