package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedCatalogsTest {

    private static final Catalog ONE = Declared.catalog("""
            catalog: one
            prefix: one_
            common_labels: {node: {}}
            forbidden_labels: {id: because}
            families: [{name: one_total, type: counter}]
            """);
    private static final Catalog TWO = Declared.catalog("""
            catalog: two
            prefix: two_
            common_labels: {pod: {}}
            families: [{name: two_total, type: counter}]
            """);
    private static final Catalog FREE = Declared.catalog("catalog: free\nfamilies: []\n");

    @Test
    void oneCatalogIsItself() {
        assertThat(JoinedCatalogs.of(List.of(ONE))).isSameAs(ONE);
    }

    @Test
    void severalAskForWhatEachAsksFor() {
        Catalog both = JoinedCatalogs.of(List.of(ONE, TWO));
        assertThat(both.name()).isEqualTo("one, two");
        assertThat(both.prefixes()).containsExactly("one_", "two_");
        assertThat(both.commonLabels()).extracting(Label::name).containsExactly("node", "pod");
        assertThat(both.forbiddenLabels()).containsOnlyKeys("id");
        assertThat(both.families()).extracting(Family::name).containsExactly("one_total", "two_total");
    }

    @Test
    void aNameIsFreeWhereOneOfThemBindsNone() {
        assertThat(JoinedCatalogs.of(List.of(ONE, FREE)).prefixes()).isEmpty();
    }

    @Test
    void noneAsksForNothing() {
        Catalog none = JoinedCatalogs.of(List.of());
        assertThat(none.prefixes()).isEmpty();
        assertThat(none.commonLabels()).isEmpty();
        assertThat(none.families()).isEmpty();
    }
}
