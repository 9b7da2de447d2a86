package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.nio.charset.StandardCharsets;

/** Properties of every file that is read as a catalog. */
final class CatalogFuzz {

    private CatalogFuzz() {}

    /**
     * Either the catalog is valid, and its compiled form is read as the same catalog; or each mistake has a place, a
     * cause and a remedy.
     */
    static void check(String file, byte[] content) {
        CatalogReading reading = CatalogReader.read(file, content);
        assertThat(reading.mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.origin().line()).isPositive();
            assertThat(mistake.origin().column()).isPositive();
            assertThat(mistake.message()).contains("; ");
        });
        if (reading.isClean()) {
            String json = CatalogCompiler.json(file, content);
            byte[] compiled = json.getBytes(StandardCharsets.UTF_8);
            assertThat(CatalogReader.read("x.json", compiled).mistakes()).isEmpty();
            assertThat(CatalogCompiler.json("x.json", compiled)).isEqualTo(json);
        }
    }
}
