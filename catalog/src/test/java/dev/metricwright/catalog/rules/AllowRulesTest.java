package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowRulesTest {

    private static List<String> findings(String families) {
        Catalog catalog = Declared.catalog("catalog: example\nprefix: a_\nfamilies:\n" + families);
        return CatalogRules.check(catalog, Severities.DEFAULT).stream()
                .map(finding -> finding.place().orElseThrow().toString().replace("example.yaml:", "") + " "
                        + finding.severity().word() + " " + finding.diagnostic().replace("metricwright:", ""))
                .toList();
    }

    @Test
    void anExcuseIsForItsRuleAlone() {
        assertThat(findings("""
                - {name: a_x, type: counter, unit: seconds, help: h, allow: {counter-suffix: documented so}}
                """))
                .containsExactly(
                        "4:10 error [unit-suffix] a_x is in seconds, but its name does not contain the unit; correct the unit, or call it a_x_seconds");
    }

    @Test
    void anExcuseThatExcusesNothingIsFound() {
        assertThat(findings("""
                - {name: a_x_total, type: counter, help: h, allow: {counter-suffix: so, gauge-suffix: so}}
                - name: a_y
                  type: gauge
                  help: h
                  labels: {port: {max: 9, allow: {label-case: so, name-case: so}}}
                """))
                .containsExactly(
                        "4:10 warning [needless-allow] 'allow' of a_x_total lists 'counter-suffix', but that rule is not broken; remove it from 'allow'",
                        "4:10 warning [needless-allow] 'allow' of a_x_total lists 'gauge-suffix', but there is no such rule; correct the name of the rule, or remove it from 'allow'",
                        "8:12 warning [needless-allow] 'allow' of label port lists 'label-case', but that rule is not broken; remove it from 'allow'",
                        "8:12 warning [needless-allow] 'allow' of label port lists 'name-case', but that rule is not broken; remove it from 'allow'");
    }

    @Test
    void excusesFromRulesThatInterfacesBreakAreNotJudged() {
        assertThat(findings("- {name: a_x, type: gauge, help: h, allow: {series-budget: agreed, closed-label: so}}"))
                .isEmpty();
    }

    @Test
    void anExcuseIsNeededEvenWhereItsRuleIsOff() {
        Catalog catalog = Declared.catalog(
                "catalog: e\nfamilies: [{name: x, type: counter, help: h, allow: {counter-suffix: documented so}}]");

        assertThat(CatalogRules.check(catalog, Severities.parse("counter-suffix:off", new ArrayList<>())))
                .isEmpty();
    }

    @Test
    void aCatalogExcusesAllOfItsFamiliesAndLabels() {
        Catalog catalog = Declared.catalog("""
                catalog: e
                allow: {counter-suffix: documented so, unbounded-label: counted elsewhere}
                families:
                  - {name: x, type: counter, help: h}
                  - {name: y, type: counter, help: h, labels: {client: {}}}
                """);

        assertThat(CatalogRules.check(catalog, Severities.DEFAULT)).isEmpty();
        assertThat(Declared.findings(catalog, Declared.method("m", "y").strings("client")))
                .isEmpty();
    }

    @Test
    void excusesFromRulesAboutExpressionsAreJudgedOnceTheExpressionsAreChecked() {
        Catalog catalog = Declared.catalog("""
                catalog: e
                allow: {query-syntax: a template, query-family: described elsewhere}
                families: [{name: x_total, type: counter, help: h, allow: {query-type: agreed}}]
                """);
        Excuse needed = new Excuse(catalog.origin(), "query-family");

        assertThat(CatalogRules.check(catalog, Severities.DEFAULT)).isEmpty();
        assertThat(CatalogRules.check(catalog, Severities.DEFAULT, Set.of(needed)))
                .extracting(Finding::toString)
                .containsExactly(
                        "example.yaml:1:10: warning: [metricwright:needless-allow] 'allow' of catalog e lists 'query-syntax', but that rule is not broken; remove it from 'allow'",
                        "example.yaml:3:19: warning: [metricwright:needless-allow] 'allow' of x_total lists 'query-type', but that rule is not broken; remove it from 'allow'");
    }

    @Test
    void anExcuseOfALabelThatNoFamilyHasIsFound() {
        Catalog catalog = Declared.catalog("""
                catalog: e
                labels:
                  port: {max: 9, allow: {closed-label: so, label-cas: so}}
                  node: {max: 9, allow: {closed-label: so}}
                  zone: {max: 9, allow: {closed-label: so}}
                common_labels: {node: {}}
                families: [{name: x_total, type: counter, help: h, labels: {zone: {}, port: {max: 3}}}]
                """);

        assertThat(CatalogRules.check(catalog, Severities.DEFAULT))
                .extracting(Finding::toString)
                .containsExactly(
                        "example.yaml:3:3: warning: [metricwright:needless-allow] 'allow' of label port lists 'closed-label', but no family has that label; remove the label, or use it",
                        "example.yaml:3:3: warning: [metricwright:needless-allow] 'allow' of label port lists 'label-cas', but there is no such rule (did you mean label-case?); correct the name of the rule, or remove it from 'allow'");
    }

    @Test
    void anExcuseOfACatalogThatExcusesNothingIsFound() {
        Catalog catalog = Declared.catalog("""
                catalog: e
                allow: {counter-suffix: documented so}
                families: [{name: x_total, type: counter, help: h}]
                """);

        assertThat(CatalogRules.check(catalog, Severities.DEFAULT))
                .singleElement()
                .hasToString(
                        "example.yaml:1:10: warning: [metricwright:needless-allow] 'allow' of catalog e lists 'counter-suffix', but that rule is not broken; remove it from 'allow'");
    }
}
