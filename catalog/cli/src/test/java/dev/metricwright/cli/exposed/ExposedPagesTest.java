package dev.metricwright.cli.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.cli.promql.Cases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in the tables of {@code exposed}, compared with the catalog {@code shop.yaml} there. */
class ExposedPagesTest {

    private static final Catalog SHOP = catalog("/exposed/shop.yaml");
    private static final Catalog OWN = catalog("/dev/metricwright/catalog/own/metricwright.yaml");

    private static Catalog catalog(String resource) {
        try (InputStream content = ExposedPagesTest.class.getResourceAsStream(resource)) {
            return CatalogReader.read("shop.yaml", content.readAllBytes())
                    .catalog()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Cases.Case> text() {
        return Cases.of("exposed", "text.txt");
    }

    @ParameterizedTest
    @MethodSource("text")
    void aPageOfTextIsComparedWithTheCatalog(Cases.Case entry) {
        assertThat(found(PageFormat.TEXT, entry.expression())).isEqualTo(entry.outcome());
    }

    static List<Cases.Case> openMetrics() {
        return Cases.of("exposed", "openmetrics.txt");
    }

    @ParameterizedTest
    @MethodSource("openMetrics")
    void aPageOfOpenMetricsIsComparedWithTheCatalog(Cases.Case entry) {
        assertThat(found(PageFormat.OPENMETRICS, entry.expression())).isEqualTo(entry.outcome());
    }

    @Test
    void everyRuleAboutExposedFamiliesIsShownAbove() {
        Set<String> shown = Stream.concat(text().stream(), openMetrics().stream())
                .flatMap(entry -> Arrays.stream(entry.outcome().split(" \\| ")))
                .map(finding -> finding.split(" ", 2)[0])
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(Stream.of(Rule.values())
                        .map(Rule::name)
                        .filter(rule -> rule.startsWith("EXPOSED_"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String found(PageFormat format, String page) {
        ExposedPages pages = new ExposedPages(List.of(SHOP), OWN, List.of());
        pages.read("p", page.getBytes(StandardCharsets.UTF_8), format);
        String found = pages.compared().findings().stream()
                .sorted(Finding.BY_LINE)
                .map(finding -> finding.rule() + " " + finding.origin().line() + ": " + finding.message())
                .collect(Collectors.joining(" | "));
        return found.isEmpty() ? "as promised" : found;
    }
}
