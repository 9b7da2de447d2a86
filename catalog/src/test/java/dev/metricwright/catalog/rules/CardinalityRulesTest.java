package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardinalityRulesTest {

    private static Catalog family(String rest) {
        return Declared.catalog("catalog: example\nfamilies:\n  - name: f_total\n    type: counter\n" + rest);
    }

    private static Declared strings(String... labels) {
        return Declared.method("m", "f_total").strings(labels);
    }

    private static void assertClean(Catalog catalog, Declared... methods) {
        assertThat(Declared.findings(catalog, methods)).isEmpty();
    }

    private static void assertFinding(Catalog catalog, Declared method, String text) {
        assertThat(Declared.findings(catalog, method))
                .containsExactly("labels of m: [metricwright:series-budget] f_total may produce " + text);
    }

    @Test
    void aFamilyWithoutMaxSeriesMayComeToTenThousand() {
        assertClean(family("    labels: {client: {max: 9999}}"), strings("client"));
        assertFinding(
                family("    labels: {client: {max: 10000}}"),
                strings("client"),
                "10,001 series, but 10,000 is the limit of a family without max_series; lower the max of its labels (client 10000), or limit its series with max_series in the catalog, or maxSeries in @Labels");
    }

    @Test
    void methodsThatReachTheSameSeriesAreCountedOnce() {
        Catalog catalog = family("    labels: {client: {max: 4999}, outcome: {values: [allow, deny]}}");

        assertClean(
                catalog,
                Declared.method("one", "f_total").strings("client").values("outcome", "allow"),
                Declared.method("both", "f_total").strings("client").values("outcome", "allow", "deny"));
    }

    @Test
    void aFixedValueOfAnOpenLabelIsOneMore() {
        Catalog catalog = family("    labels: {client: {max: 9999}}");

        assertThat(Declared.findings(
                        catalog,
                        strings("client"),
                        Declared.method("own", "f_total").labels("client=me")))
                .singleElement()
                .asString()
                .startsWith("labels of m: [metricwright:series-budget] f_total may produce 10,001 series");
    }

    @Test
    void aLabelThatAnEnumClosesComesToItsConstants() {
        Catalog catalog = family("    labels: {client: {max: 5000}, mode: {max: 100}}");

        assertClean(catalog, strings("client").values("mode", "fast"));
        assertFinding(
                catalog,
                strings("client").values("mode", "fast", "slow"),
                "10,002 series, but 10,000 is the limit of a family without max_series; lower the max of its labels (client 5000, mode 100), or limit its series with max_series in the catalog, or maxSeries in @Labels");
    }

    @Test
    void aHistogramHasItsBoundsAndThreeForEachCombination() {
        String histogram = "catalog: example\nfamilies:\n  - {name: h, type: histogram, labels: {client: {max: %s}}}";
        Declared seven = Declared.method("m", "h")
                .strings("client")
                .buckets(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)
                .parameter("size", Simple.DOUBLE);

        assertClean(Declared.catalog(histogram.formatted(999)), seven);
        assertThat(Declared.findings(Declared.catalog(histogram.formatted(1000)), seven))
                .singleElement()
                .asString()
                .contains(
                        "h may produce 10,010 series", "lower the max of its labels (client 1000), state fewer bounds");
    }

    @Test
    void aStatedMaxSeriesIsACapThatOpenValuesMayExceed() {
        assertClean(family("    labels: {client: {max: 100000}}\n    max_series: 20000"), strings("client"));
        assertClean(
                family("    labels: {client: {max: 100000}}"), strings("client").maxSeries(10_000));
    }

    @Test
    void theClosedPartMayNotExceedAStatedMaxSeries() {
        String labels = "    labels: {a: {values: [x, y, z]}, b: {values: [x, y, z], open: true, max: 9}}\n";
        Declared method =
                Declared.method("m", "f_total").values("a", "x", "y", "z").strings("b");

        assertClean(family(labels + "    max_series: 9"), method);
        assertFinding(
                family(labels + "    max_series: 8"),
                method,
                "9 series, but max_series in its catalog is 8; record fewer of its listed values, or raise max_series in the catalog");
    }

    @Test
    void anAnnotationLowersTheCapAndCannotRaiseIt() {
        String labels = "    labels: {a: {values: [x, y, z]}, client: {max: 9}}\n";
        Declared method = Declared.method("m", "f_total").values("a", "x", "y", "z");

        assertClean(
                family(labels + "    max_series: 30"), method.strings("client").maxSeries(30));
        assertThat(Declared.findings(family(labels + "    max_series: 29"), method))
                .containsExactly("labels of m: [metricwright:series-budget] maxSeries of f_total is 30, but max_series"
                        + " in its catalog is 29; lower maxSeries to 29");
        assertFinding(
                family("    labels: {a: {values: [x, y, z]}}"),
                Declared.method("m", "f_total").values("a", "x", "y", "z").maxSeries(2),
                "3 series, but maxSeries here is 2; record fewer of its listed values, or raise maxSeries");
    }

    @Test
    void aFamilyOfListedValuesAloneIsOverTheBudgetToo() {
        String values =
                String.join(", ", IntStream.range(0, 101).mapToObj(i -> "v" + i).toList());
        Catalog catalog = family("    labels: {a: {values: [" + values + "]}, b: {values: [" + values + "]}}");
        String[] all = values.split(", ");

        assertFinding(
                catalog,
                Declared.method("m", "f_total").values("a", all).values("b", all),
                "10,201 series, but 10,000 is the limit of a family without max_series; record fewer of its listed values, or limit its series with max_series in the catalog, or maxSeries in @Labels");
    }

    @Test
    void theFindingIsAtTheMethodThatReachesMost() {
        Catalog catalog = family("    labels: {client: {max: 10000}, mode: {max: 1, optional: true}}");

        assertThat(Declared.findings(
                        catalog,
                        Declared.method("few", "f_total").labels("client=me"),
                        Declared.method("many", "f_total").strings("client")))
                .singleElement()
                .asString()
                .startsWith("labels of many: ");
    }

    @Test
    void aCatalogCanExcuseAFamily() {
        assertClean(
                family("    labels: {client: {max: 100000}}\n    allow: {series-budget: one large installation}"),
                strings("client"));
    }

    private static final String TWO_FAMILIES = """
            catalog: example
            max_series: %s
            families:
              - {name: a_total, type: counter, labels: {client: {max: 99}}}
              - {name: b_total, type: counter, labels: {client: {max: 99999}}, max_series: 500}
              - {name: c_total, type: counter, labels: {client: {max: 9999}}}
            """;

    @Test
    void theFamiliesOfAnInterfaceTogetherMayNotExceedTheBudgetOfTheirCatalog() {
        Declared[] both = {
            Declared.method("a", "a_total").strings("client"),
            Declared.method("b", "b_total").strings("client")
        };

        assertClean(Declared.catalog(TWO_FAMILIES.formatted(600)), both);
        assertThat(Declared.findings(Declared.catalog(TWO_FAMILIES.formatted(599)), both))
                .containsExactly(
                        "@Catalog: [metricwright:catalog-budget] this interface may produce 600 series of catalog example, but max_series of the catalog is 599; record fewer families, lower the max of labels, or raise max_series");
    }

    @Test
    void aFamilyCountsForTheCatalogWithNoMoreThanItsCap() {
        Catalog catalog = Declared.catalog(TWO_FAMILIES.formatted(700));

        assertClean(catalog, Declared.method("c", "c_total").strings("client").maxSeries(700));
        assertThat(Declared.findings(catalog, Declared.method("c", "c_total").strings("client")))
                .singleElement()
                .asString()
                .contains("may produce 10,000 series");
    }

    @Test
    void theTotalsAreOfEachCatalog() {
        Catalog catalog = Declared.catalog(TWO_FAMILIES.formatted(100_000));

        assertThat(Declared.checked(
                                catalog,
                                Declared.method("a", "a_total").strings("client"),
                                Declared.method("own", "a_total").labels("client=me"),
                                Declared.method("b", "b_total").strings("client"))
                        .totals())
                .isEqualTo(List.of(new Checked.Total(Optional.of("example"), 2, 101 + 500, OptionalInt.of(100_000))));
    }
}
