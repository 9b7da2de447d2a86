package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.nio.charset.StandardCharsets;

/** What has to hold of every file that is taken for a catalog. */
final class CatalogFuzz {

    private CatalogFuzz() {}

    /** It is read, and what it compiles to is read the same; or each mistake has a place, a cause and a remedy. */
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
