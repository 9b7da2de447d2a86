package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CatalogRulesTest {

    private static List<String> findings(String yaml) {
        return CatalogRules.check(Declared.catalog(yaml), Severities.DEFAULT).stream()
                .peek(finding ->
                        assertThat(finding.severity()).isEqualTo(finding.rule().severity()))
                .map(finding -> finding.place().orElseThrow() + ": " + finding.diagnostic())
                .toList();
    }

    @Test
    void aLabelThatIsOpenWithoutABoundIsFoundOnceWhereItIsDefined() {
        assertThat(findings("""
                catalog: example
                labels: {client: {}}
                families:
                  - {name: a_total, type: counter, help: h, labels: {client: {}, mode: {values: [x]}}}
                  - {name: b_total, type: counter, help: h, labels: {client: {}}}
                  - {name: c_total, type: counter, help: h, labels: {port: {}}, allow: {unbounded-label: a handful}}
                  - {name: d_total, type: counter, help: h, labels: {port: {allow: {unbounded-label: a handful}}}}
                """))
                .containsExactly(
                        "example.yaml:2:10: [metricwright:unbounded-label] label client of a_total has no bound,"
                                + " so its series could grow without end; add max: N, or list its values");
    }

    @Test
    void aLabelOfPersonalOrSecretDataHasAReason() {
        assertThat(findings("""
                catalog: example
                labels: {email: {max: 9}}
                families:
                  - {name: a_total, type: counter, help: h, labels: {email: {}, client_ip: {max: 9, sensitive: agreed}}}
                  - {name: b_total, type: counter, help: h, labels: {email: {}}}
                  - {name: c_total, type: counter, help: h, labels: {token: {values: [api, web]}}}
                  - {name: d_total, type: counter, help: h, labels: {token: {max: 9, allow: {sensitive-label: a kind}}}}
                  - {name: e_total, type: counter, help: h, labels: {client: {max: 9, allow: {sensitive-label: a kind}}}}
                """))
                .containsExactly(
                        "example.yaml:2:10: [metricwright:sensitive-label] label email of a_total may hold personal or secret"
                                + " data, but the catalog records no reason for that; remove it, or add sensitive: \"the"
                                + " reason\" to the label in the catalog",
                        "example.yaml:6:54: [metricwright:sensitive-label] label token of c_total may hold personal or secret"
                                + " data, but the catalog records no reason for that; remove it, or add sensitive: \"the"
                                + " reason\" to the label in the catalog",
                        "example.yaml:8:54: [metricwright:needless-allow] 'allow' of label client lists 'sensitive-label',"
                                + " but that rule is not broken; remove it from 'allow'");
    }

    @Test
    void aFamilyHasALegalCombination() {
        assertThat(findings("""
                catalog: example
                families:
                  - name: a_total
                    type: counter
                    help: h
                    labels: {outcome: {values: [allow]}, reason: {values: [ok]}}
                    legal: [{when: {outcome: [allow]}, then: {reason: {not: [ok]}}}]
                """))
                .containsExactly("example.yaml:3:11: [metricwright:illegal-combination] the catalog excludes all label"
                        + " combinations of a_total; correct 'legal', 'label_sets' or 'only_if'");
    }

    @Test
    void aSharedDefinitionIsExcusedOnlyWhereItIs() {
        assertThat(findings("""
                catalog: example
                labels: {client: {}}
                families:
                  - {name: a_total, type: counter, help: h, labels: {client: {}}, allow: {unbounded-label: a handful}}
                  - {name: b_total, type: counter, help: h, labels: {client: {}}}
                """))
                .containsExactly(
                        "example.yaml:2:10: [metricwright:unbounded-label] label client of b_total has no bound,"
                                + " so its series could grow without end; add max: N, or list its values");
    }

    @Test
    void aFamilyWithoutMaxSeriesMayComeToTenThousand() {
        assertThat(findings("""
                catalog: example
                families:
                  - {name: a_total, type: counter, help: h, labels: {client: {max: 9999}}}
                  - {name: b_total, type: counter, help: h, labels: {client: {max: 10000}}}
                  - {name: c_total, type: counter, help: h, labels: {client: {max: 10000}}, max_series: 5}
                  - {name: d_total, type: counter, help: h, labels: {client: {max: 10000}}, allow: {series-budget: agreed}}
                """))
                .containsExactly(
                        "example.yaml:4:12: [metricwright:series-budget] b_total may produce 10,001 series, but 10,000 is the limit of a family without max_series; lower the max of its labels, or limit its series with max_series");
    }

    @Test
    void theClosedPartOfAFamilyMayNotExceedItsMaxSeries() {
        assertThat(findings("""
                catalog: example
                families:
                  - {name: a_total, type: counter, help: h, labels: {mode: {values: [x, y]}, client: {values: [me], open: true, max: 9}}, max_series: 2}
                  - {name: b_total, type: counter, help: h, labels: {mode: {values: [x, y]}}, max_series: 1}
                """))
                .containsExactly(
                        "example.yaml:4:12: [metricwright:series-budget] b_total may produce 2 series of listed values, but its max_series is 1; list fewer values, exclude combinations with 'legal', or raise it");
    }

    @Test
    void theLabelsOfAFamilyFitTheKeyOfASeries() {
        assertThat(CatalogRules.check(Declared.catalog("""
                catalog: example
                families:
                  - name: a_total
                    type: counter
                    help: h
                    max_series: 9
                    labels: {a: {max: 1048574}, b: {max: 1048574}, c: {max: 32766}, d: {values: [x, y, z]}}
                    detail: {port: {ask: per_port, max: 6}}
                  - name: b_total
                    type: counter
                    help: h
                    max_series: 9
                    labels: {a: {max: 1048574}, b: {max: 1048574}, c: {max: 32766}, d: {values: [x, y]}}
                    detail: {port: {ask: per_port, max: 6}}
                """), Severities.DEFAULT))
                .extracting(finding ->
                        finding.severity() + " " + finding.place().orElseThrow() + ": " + finding.diagnostic())
                .containsExactly(
                        "ERROR example.yaml:3:11: [metricwright:series-budget] the labels of a_total need 61 bits together to number their values, but a registry has 60; lower the max of its labels (a 1048574, b 1048574, c 32766), or remove a label");
    }

    @Test
    void theFamiliesOfACatalogTogetherMayNotExceedItsMaxSeries() {
        String families = """
                families:
                  - {name: a_total, type: counter, help: h, labels: {client: {max: 99}}}
                  - {name: b_total, type: counter, help: h, labels: {client: {max: 99999}}, max_series: 500}
                """;
        assertThat(findings("catalog: example\nmax_series: 600\n" + families)).isEmpty();
        assertThat(findings("catalog: example\nmax_series: 599\n" + families))
                .containsExactly(
                        "example.yaml:1:10: [metricwright:catalog-budget] the families of catalog example may produce 600 series, but its max_series is 599; lower the max of labels or the max_series of families, or raise max_series of the catalog");
    }

    @Test
    void findingsAreInTheOrderOfTheFile() {
        assertThat(CatalogRules.check(Declared.catalog("""
                catalog: example
                max_series: 1
                labels: {Client: {max: 5}}
                families:
                  - {name: a, type: counter, help: h, labels: {Client: {}, Port: {max: 2}}}
                  - {name: b, type: counter, help: h, labels: {Client: {}}}
                """), Severities.DEFAULT))
                .extracting(finding ->
                        finding.place().orElseThrow() + " " + finding.rule().id())
                .containsExactly(
                        "example.yaml:1:10 catalog-budget",
                        "example.yaml:3:10 label-case",
                        "example.yaml:5:12 counter-suffix",
                        "example.yaml:5:60 label-case",
                        "example.yaml:6:12 counter-suffix");
    }

    @Test
    void aRuleThatIsOffFindsNothing() {
        Catalog catalog = Declared.catalog("catalog: e\nfamilies: [{name: a, type: gauge, help: h, labels: {x: {}}}]");

        assertThat(CatalogRules.check(catalog, Severities.parse("unbounded-label:off", new ArrayList<>())))
                .isEmpty();
    }

    @Test
    void theWorstCaseOfAnUnboundedFamilyIsUnknownAndCountsAsItsBudget() {
        Catalog catalog = Declared.catalog("""
                catalog: example
                families:
                  - {name: a, type: gauge, help: h, labels: {x: {}}}
                  - {name: b, type: histogram, labels: {y: {max: 9}}}
                  - {name: c, type: histogram, buckets: {max_count: 5}}
                  - {name: d, type: histogram, buckets: {bounds: [1, 2]}}
                """);

        assertThat(catalog.families().stream().map(WorstCase::of))
                .containsExactly(OptionalLong.empty(), OptionalLong.of(140), OptionalLong.of(8), OptionalLong.of(5));
        assertThat(WorstCase.of(catalog)).isEqualTo(10_153);
    }

    @Test
    void theCatalogsThatComeWithUsAreClean() {
        CatalogLibrary library = new CatalogLibrary(List.of(), CatalogRulesTest.class.getClassLoader());

        assertThat(library.find("").known()).contains("portunus").allSatisfy(name -> {
            Catalog catalog = library.find(name).catalog().orElseThrow();
            assertThat(CatalogRules.check(catalog, Severities.DEFAULT)).as(name).isEmpty();
        });
    }
}
