package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.cli.exposed.ExposedPages;
import dev.metricwright.cli.page.PageFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any bytes as a page, in both formats, compared with a catalog. */
class PageFuzzTest {

    private static final Catalog SHOP = CatalogReader.read("shop.yaml", """
                    catalog: shop
                    families:
                      - {name: a_total, type: counter, labels: {b: {values: [x, y]}, c: {max: 2, optional: true}}}
                      - {name: a_seconds, type: histogram, unit: seconds, buckets: {bounds: [0.5]}}
                      - {name: a_info, type: info, labels: {b: {max: 1}}}
                    """.getBytes(StandardCharsets.UTF_8))
            .catalog()
            .orElseThrow();

    @FuzzTest
    void isReadOrItsMistakesAreTold(byte[] content) {
        for (PageFormat format : PageFormat.values()) {
            ExposedPages pages = new ExposedPages(List.of(SHOP), SHOP, List.of());
            assertThat(pages.read("page", content, format)).allSatisfy(PageFuzzTest::isPlaced);
            assertThat(pages.compared().findings()).allSatisfy(PageFuzzTest::isPlaced);
        }
        assertThat(PageFormat.of(content)).isNotNull();
    }

    private static void isPlaced(Finding finding) {
        assertThat(finding.message()).isNotBlank();
        assertThat(finding.place()).containsInstanceOf(Origin.class);
    }
}
