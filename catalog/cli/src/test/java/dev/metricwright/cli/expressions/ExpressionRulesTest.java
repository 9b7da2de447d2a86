package dev.metricwright.cli.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expressions of the reference catalogs. */
class ExpressionRulesTest {

    private static Catalog catalog(String name) {
        Path file = Path.of("../src/main/resources/dev/metricwright/catalog/reference/" + name + ".yaml");
        return CatalogReader.read(file).catalog().orElseThrow();
    }

    /** The only finding is that the expression has no comparison. That is right for a query, but not for an alert. */
    private static final List<String> RIGHT_AS_EXPRESSIONS = List.of("WebauthnExpirationCheckFailing");

    private record Faulty(String name, String expr) {}

    @ParameterizedTest
    @CsvSource({"portunus, 0, 4, 1", "ops-proxy, 0, 0, 0", "bff, 0, 3, 0", "pipelock, 0, 0, 0", "hexon, 118, 4, 29"})
    void eachKnownIssueIsFoundByTheCheckToo(String name, int alerts, int queries, int knownIssues) {
        Catalog catalog = catalog(name);
        List<Alert.Rule> rules = catalog.alerts().stream()
                .filter(Alert.Rule.class::isInstance)
                .map(Alert.Rule.class::cast)
                .toList();
        List<Faulty> faulty = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.knownIssue().isPresent())
                .forEach(rule -> faulty.add(new Faulty(rule.name(), rule.expr())));
        catalog.queries().stream()
                .filter(query -> query.knownIssue().isPresent())
                .forEach(query -> faulty.add(new Faulty(query.title(), query.expr())));

        assertThat(rules).hasSize(alerts);
        assertThat(catalog.queries()).hasSize(queries);
        assertThat(faulty).hasSize(knownIssues);
        assertThat(faulty.stream()
                        .filter(expression -> new ExpressionCheck(Conditions.DEFAULT, Names.of(catalog, List.of()))
                                .check(expression.expr())
                                .isEmpty())
                        .map(Faulty::name))
                .isSubsetOf(RIGHT_AS_EXPRESSIONS);
        assertThat(ExpressionRules.check(Conditions.DEFAULT, catalog, List.of(), Severities.DEFAULT)
                        .findings())
                .isEmpty();
    }

    private static List<String> findings(String keys, String ofFamily) {
        String yaml = """
                catalog: shop
                %s
                families:
                  - {name: shop_carts, type: gauge, help: h%s}
                  - {name: shop_orders_total, type: counter, help: h}
                alerts:
                  - {name: Busy, expr: 'rate(shop_carts[5m]) > 1', summary: s}
                queries:
                  - {title: Orders, expr: 'shop_orders_total > 5'}
                """.formatted(keys, ofFamily);
        return ExpressionRules.check(Conditions.DEFAULT, read(yaml), List.of(), Severities.DEFAULT).findings().stream()
                .map(finding -> finding.rule().id() + " of " + finding.family().orElseThrow())
                .toList();
    }

    @Test
    void aFindingIsAboutAFamily() {
        assertThat(findings("", "")).containsExactly("query-type of shop_carts", "query-type of shop_orders_total");
    }

    @Test
    void aFamilyIsExcusedWhereverAnExpressionNamesIt() {
        assertThat(findings("", ", allow: {query-type: it only grows}"))
                .containsExactly("query-type of shop_orders_total");
    }

    @Test
    void aCatalogIsExcusedAsAWhole() {
        assertThat(findings("allow: {query-type: agreed}", "")).isEmpty();
        assertThat(findings("allow: {query-label: agreed}", "")).hasSize(2);
    }

    @Test
    void aNotificationShowsOnlyLabelsThatTheExpressionLeaves() {
        String yaml = """
                catalog: shop
                families:
                  - {name: shop_orders_total, type: counter, help: h, labels: {store: {max: 9}, till: {max: 9}}}
                alerts:
                  - name: Refused
                    expr: 'sum by (store) (rate(shop_orders_total[5m])) > 1'
                    summary: 'Store {{ $labels.store }}, till {{ $labels.till }}: {{ $value | humanize }}'
                    labels: {team: '{{ .Labels.team }}'}
                    annotations: {text: 'on {{ index $labels "instance" }}, $labels.anything'}
                  - name: Total
                    expr: 'sum(rate(shop_orders_total[5m])) > 1'
                    summary: 'in {{ if $labels.job }}{{ $labels.job }}{{ end }}'
                  - name: Absent
                    expr: 'absent(shop_orders_total{store="a"})'
                    summary: 'no {{ $labels.store }}'
                  - name: Wrong
                    expr: 'sum(rate(shop_orders_total[5m))'
                    summary: '{{ $labels.store }}'
                """;

        assertThat(ExpressionRules.check(Conditions.DEFAULT, read(yaml), List.of(), Severities.DEFAULT)
                        .findings())
                .extracting(finding -> finding.rule().id() + " " + finding.message())
                .containsExactly(
                        "label-lost alert Refused: label till is shown, but is always empty, because the expression"
                                + " leaves store; aggregate by it too, or do not show it (in 'summary' at 1:36)",
                        "label-lost alert Refused: label instance is shown, but is always empty, because the expression"
                                + " leaves store; aggregate by it too, or do not show it (in 'annotations:"
                                + " text' at 1:7)",
                        "label-lost alert Refused: label team is shown, but is always empty, because the expression"
                                + " leaves store; do not show it (in 'labels: team' at 1:4)",
                        "label-lost alert Total: label job is shown, but is always empty, because the expression leaves"
                                + " no label; aggregate by it too, or do not show it (in 'summary' at 1:10)",
                        "query-syntax alert Wrong: unexpected ')'; ']' is expected: close the bracket opened at 1:27 (in"
                                + " 'expr' at 1:30)");
    }

    @Test
    void familiesOfAnotherCatalogHaveItsCommonLabelsAndItsExcuses() {
        String mine = """
                catalog: mine
                common_labels: {node: {}}
                families: []
                queries:
                  - {title: Pods, expr: 'their_orders_total{pod="a"}'}
                  - {title: Nodes, expr: 'their_orders_total{node="a"}'}
                  - {title: Total, expr: 'their_orders_total > 5'}
                """;
        String theirs = """
                catalog: theirs
                common_labels: {pod: {}}
                allow: {query-type: agreed}
                families: [{name: their_orders_total, type: counter, help: h}]
                """;
        assertThat(ExpressionRules.check(Conditions.DEFAULT, read(mine), List.of(read(theirs)), Severities.DEFAULT)
                        .findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message())
                                .startsWith(
                                        "query \"Nodes\": their_orders_total has no label node; its labels are instance, job, pod"));
    }

    @Test
    void expressionsMayUseTheLabelsThatAScrapeAdds() {
        String yaml = """
                catalog: shop
                target_labels: [namespace, pod]
                families:
                  - {name: shop_orders_total, type: counter, help: h}
                  - {name: shop_carts, type: gauge, help: h, labels: {kind: {values: [a, b]}}}
                queries:
                  - {title: Namespaces, expr: 'sum by (namespace) (rate(shop_orders_total{pod="a"}[5m]))'}
                  - {title: Kinds, expr: 'sum by (namespace, kind) (shop_carts) / on (namespace) group_left () sum by (namespace) (shop_carts)'}
                  - {title: Zones, expr: 'sum by (zone) (shop_carts)'}
                  - {title: Other, expr: 'sum by (namespace, node) (their_orders_total)'}
                """;
        String theirs = """
                catalog: theirs
                target_labels: node
                families: [{name: their_orders_total, type: counter, help: h}]
                """;
        assertThat(ExpressionRules.check(Conditions.DEFAULT, read(yaml), List.of(read(theirs)), Severities.DEFAULT)
                        .findings())
                .extracting(Finding::message)
                .containsExactly(
                        "query \"Zones\": shop_carts has no label zone; its labels are instance, job, kind, namespace, pod"
                                + " (in 'expr' at 1:1)");
    }

    @Test
    void expressionsMayNameFamiliesThatSomethingElseExposes() {
        String yaml = """
                catalog: shop
                external_families: [jvm_*, kube_pod_info]
                families: [{name: shop_carts, type: gauge, help: h}]
                queries:
                  - {title: Memory, expr: 'sum by (area) (jvm_memory_bytes_used{anything="x"}) / 1024'}
                  - {title: Pods, expr: 'shop_carts * on (instance) group_left (node) kube_pod_info'}
                  - {title: Names, expr: 'count by (node) (kube_pod_infos)'}
                """;
        assertThat(ExpressionRules.check(Conditions.DEFAULT, read(yaml), List.of(), Severities.DEFAULT)
                        .findings())
                .extracting(Finding::message)
                .containsExactly(
                        "query \"Names\": kube_pod_infos is not in catalog shop; correct the name, or add it: to"
                                + " 'families' or, if something else exposes it, to 'external_families' (in 'expr' at 1:18)");
    }

    @Test
    void aLabelIsExcusedFromItsValues() {
        String yaml = """
                catalog: shop
                families:
                  - {name: shop_orders_total, type: counter, help: h, labels: {kind: {values: [a], allow: {query-value: soon}}}}
                queries: [{title: Kinds, expr: 'rate(shop_orders_total{kind="b"}[5m])'}]
                """;
        assertThat(ExpressionRules.check(Conditions.DEFAULT, read(yaml), List.of(), Severities.DEFAULT)
                        .findings())
                .isEmpty();
    }

    @Test
    void theExcusesThatAreNeededAreKnown() {
        String mine = """
                catalog: mine
                allow: {query-family: not described yet, query-syntax: a template}
                labels:
                  kind: {values: [a], allow: {query-value: soon}}
                  zone: {values: [a], allow: {query-value: soon}}
                families:
                  - {name: mine_orders_total, type: counter, help: h, labels: {kind: {}, zone: {}}, allow: {query-label: soon}}
                queries:
                  - {title: Kinds, expr: 'rate(mine_orders_total{kind="b", zone="a"}[5m])'}
                  - {title: Unknown, expr: 'something_else'}
                  - {title: Total, expr: 'their_orders_total > 5'}
                """;
        String theirs = """
                catalog: theirs
                families: [{name: their_orders_total, type: counter, help: h, allow: {query-type: agreed}}]
                """;
        ExpressionRules.Result result =
                ExpressionRules.check(Conditions.DEFAULT, read(mine), List.of(read(theirs)), Severities.DEFAULT);

        assertThat(result.findings()).isEmpty();
        assertThat(result.needed())
                .extracting(
                        excuse -> excuse.origin().line() + ":" + excuse.origin().column() + " " + excuse.rule())
                .containsExactlyInAnyOrder("1:10 query-family", "4:3 query-value", "2:19 query-type");
    }

    @Test
    void aFindingAboutAnOperandIsAboutItsOnlyFamily() {
        String yaml = """
                catalog: shop
                families:
                  - {name: shop_wait_seconds, type: histogram, unit: seconds, help: h}
                  - {name: shop_orders_total, type: counter, help: h, allow: {query-label: soon}}
                queries:
                  - {title: Quantile, expr: 'histogram_quantile(0.9, sum(rate(shop_wait_seconds_bucket[5m])))'}
                  - {title: Sum, expr: 'histogram_quantile(0.9, rate(shop_wait_seconds_sum[5m]))'}
                  - {title: Kinds, expr: 'sum by (kind) (rate(shop_orders_total[5m]))'}
                """;
        assertThat(ExpressionRules.check(Conditions.DEFAULT, read(yaml), List.of(), Severities.DEFAULT)
                        .findings())
                .extracting(finding ->
                        finding.rule().id() + " of " + finding.family().orElse("none"))
                .containsExactly("query-bucket of shop_wait_seconds", "query-bucket of shop_wait_seconds");
    }

    private static Catalog read(String yaml) {
        return CatalogReader.read("catalog.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .catalog()
                .orElseThrow();
    }
}
