package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.write.CatalogCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No file makes the reader throw: it reports mistakes at positions within the file, and a valid catalog compiles. */
class CatalogFuzzTest {

    private final String yaml = Files.readString(ReferenceCatalogTest.RESOURCES.resolve("reference/portunus.yaml"));
    private final String json = CatalogCompiler.json("x.yaml", yaml.getBytes(StandardCharsets.UTF_8));

    CatalogFuzzTest() throws IOException {}

    @Property(tries = 500)
    void brokenYamlIsReportedAtALineOfTheFile(@ForAll long seed) {
        check("x.yaml", Mutation.of(yaml, new Random(seed)));
    }

    @Property(tries = 500)
    void brokenJsonIsReportedAtALineOfTheFile(@ForAll long seed) {
        check("x.json", Mutation.of(json, new Random(seed)));
    }

    @Property(tries = 300)
    void bytesOfAnyKindAreReported(@ForAll byte[] bytes) {
        assertThat(CatalogReader.read("x.yaml", bytes).isClean()).isFalse();
        assertThat(CatalogReader.read("x.json", bytes).isClean()).isFalse();
    }

    private static void check(String file, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CatalogReading reading = CatalogReader.read(file, content);
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        assertThat(reading.mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.origin().line()).isBetween(1, (int) lines + 1);
            assertThat(mistake.origin().column()).isPositive();
            assertThat(mistake.message()).contains("; ");
        });
        if (reading.isClean()) {
            assertThat(CatalogCompiler.json(file, content)).endsWith("}\n");
        }
    }
}
