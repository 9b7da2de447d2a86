package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.ExpressionRules;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.sources.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Properties of every file that is read as rules or as a dashboard, and of the check of its expressions. */
final class SourcesFuzz {

    private static final Catalog SHOP = CatalogReader.read("shop.yaml", """
                    catalog: shop
                    families:
                      - {name: shop_orders_total, type: counter, labels: {kind: {values: [web, till]}, store: {max: 9}}}
                      - {name: shop_open, type: gauge, range: [0, 1], labels: {store: {max: 9}}}
                      - {name: shop_wait_seconds, type: histogram, unit: seconds, buckets: {bounds: [0.1, 1, 10]}}
                    """.getBytes(StandardCharsets.UTF_8))
            .catalog()
            .orElseThrow();

    private SourcesFuzz() {}

    /** Each finding has a place in the file, a cause and a remedy. */
    static void check(SourceFile file) {
        Names names = Names.ofFiles(List.of(SHOP), SHOP, file.recordings());
        assertThat(file.mistakes()).allSatisfy(SourcesFuzz::isPlaced);
        assertThat(ExpressionRules.check(Conditions.DEFAULT, names, file.expressions(), Severities.DEFAULT)
                        .findings())
                .allSatisfy(SourcesFuzz::isPlaced);
    }

    private static void isPlaced(Finding finding) {
        assertThat(finding.message()).isNotBlank();
        assertThat(finding.place()).containsInstanceOf(Origin.class);
    }
}
