package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CompiledCatalog;
import java.nio.charset.StandardCharsets;

/** What has to hold of every file that is taken for a catalog. */
final class CatalogFuzz {

    private CatalogFuzz() {}

    /** It is read, and what it compiles to is read the same; or each mistake has a place, a cause and a remedy. */
    static void check(String file, byte[] content) {
        CompiledCatalog compiled = CatalogReader.compile(file, content);
        assertThat(compiled.json().isPresent()).isEqualTo(compiled.reading().isClean());
        assertThat(compiled.reading().mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.origin().line()).isPositive();
            assertThat(mistake.origin().column()).isPositive();
            assertThat(mistake.message()).contains("; ");
        });
        compiled.json().ifPresent(json -> {
            CompiledCatalog again = CatalogReader.compile("x.json", json.getBytes(StandardCharsets.UTF_8));
            assertThat(again.reading().mistakes()).isEmpty();
            assertThat(again.json()).hasValue(json);
        });
    }
}
