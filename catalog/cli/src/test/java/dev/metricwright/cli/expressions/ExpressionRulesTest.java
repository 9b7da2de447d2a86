package dev.metricwright.cli.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.cli.promql.PrometheusVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expressions of the reference catalogs. */
class ExpressionRulesTest {

    private static Catalog catalog(String name) {
        Path file = Path.of("../src/main/resources/dev/metricwright/catalog/reference/" + name + ".yaml");
        return CatalogReader.read(file).catalog().orElseThrow();
    }

    private static final Pattern EXCUSED = Pattern.compile("(?:^|; )([a-z]+(?:-[a-z]+)+): ");

    /** An expression with a known issue, and how it is checked. */
    private record Faulty(String name, String expr, String issue, Written.Use use) {

        static Optional<Faulty> of(Alert.Rule rule) {
            return rule.knownIssue()
                    .map(issue -> new Faulty(rule.name(), rule.expr(), issue, new Written.OfAlert(rule.name(), "")));
        }

        static Optional<Faulty> of(Query query) {
            return query.knownIssue()
                    .map(issue -> new Faulty(query.title(), query.expr(), issue, new Written.OfQuery()));
        }

        /** The rules that are found for the expression in any version of Prometheus. */
        String found(Names names) {
            return name + ": "
                    + Arrays.stream(PrometheusVersion.values())
                            .map(version -> new Conditions(version, Conditions.DEFAULT.interval(), List.of()))
                            .flatMap(conditions -> new ExpressionCheck(conditions, names).check(use, expr).stream())
                            .map(finding -> finding.rule().id())
                            .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The rules that the known issue names. */
        String excused() {
            return name + ": "
                    + EXCUSED.matcher(issue)
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @CsvSource({"portunus, 0, 4, 1", "ops-proxy, 0, 0, 0", "bff, 0, 3, 0", "pipelock, 0, 0, 0", "hexon, 118, 4, 46"})
    void eachKnownIssueNamesTheRulesThatTheCheckFinds(String name, int alerts, int queries, int knownIssues) {
        Catalog catalog = catalog(name);
        List<Alert.Rule> rules = catalog.alerts().stream()
                .filter(Alert.Rule.class::isInstance)
                .map(Alert.Rule.class::cast)
                .toList();
        List<Faulty> faulty = Stream.concat(
                        rules.stream().flatMap(rule -> Faulty.of(rule).stream()),
                        catalog.queries().stream().flatMap(query -> Faulty.of(query).stream()))
                .toList();
        Names names = Names.of(catalog, List.of(), List.of());

        assertThat(rules).hasSize(alerts);
        assertThat(catalog.queries()).hasSize(queries);
        assertThat(faulty).hasSize(knownIssues);
        assertThat(faulty.stream().map(Faulty::excused))
                .isEqualTo(faulty.stream().map(one -> one.found(names)).toList());
        assertThat(check(catalog, List.of()).findings()).isEmpty();
    }

    @Test
    void seventeenAlertsOfHexonMissTheFirstFailure() {
        assertThat(catalog("hexon").alerts().stream()
                        .filter(Alert.Rule.class::isInstance)
                        .map(alert -> ((Alert.Rule) alert).knownIssue().orElse(""))
                        .filter(issue -> issue.contains("misses-first: ")))
                .hasSize(17);
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
        return check(read(yaml), List.of()).findings().stream()
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
    void aFamilyWhoseSeriesTheApplicationStartsIsExcused() {
        String yaml = """
                catalog: shop
                families:
                  - {name: shop_orders_total, type: counter, help: h, labels: {store: {max: 9}}%s}
                alerts:
                  - {name: Ordered, expr: 'increase(shop_orders_total[5m]) > 0', summary: s}
                """;
        ExpressionRules.Result excused =
                check(read(yaml.formatted(", allow: {misses-first: the application starts each store}")), List.of());

        assertThat(check(read(yaml.formatted("")), List.of()).findings())
                .extracting(finding ->
                        finding.rule().id() + " of " + finding.family().orElseThrow())
                .containsExactly("misses-first of shop_orders_total");
        assertThat(excused.findings()).isEmpty();
        assertThat(excused.reported()).isEmpty();
        assertThat(excused.needed()).hasSize(1);
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
                  - name: Blocks
                    expr: 'sum(rate(shop_orders_total[5m])) > 1'
                    summary: >-
                      {{- range query "shop_orders_total" }}{{ if .Value }}{{ .Labels.till }}{{ $labels.till }}{{ end }}
                      {{ .Labels.store }}{{ end -}} {{ .Labels.store }}
                  - name: Wrong
                    expr: 'sum(rate(shop_orders_total[5m))'
                    summary: '{{ $labels.store }}'
                """;

        assertThat(check(read(yaml), List.of()).findings())
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
                        "label-lost alert Blocks: label till is shown, but is always empty, because the expression"
                                + " leaves no label; aggregate by it too, or do not show it (in 'summary' at 1:75)",
                        "label-lost alert Blocks: label store is shown, but is always empty, because the expression"
                                + " leaves no label; aggregate by it too, or do not show it (in 'summary' at 1:133)",
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
        assertThat(check(read(mine), List.of(read(theirs))).findings())
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
        assertThat(check(read(yaml), List.of(read(theirs))).findings())
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
        assertThat(check(read(yaml), List.of()).findings())
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
        assertThat(check(read(yaml), List.of()).findings()).isEmpty();
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
        ExpressionRules.Result result = check(read(mine), List.of(read(theirs)));

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
        assertThat(check(read(yaml), List.of()).findings())
                .extracting(finding ->
                        finding.rule().id() + " of " + finding.family().orElse("none"))
                .containsExactly("query-bucket of shop_wait_seconds", "query-bucket of shop_wait_seconds");
    }

    @Test
    void aKnownIssueExcusesOnlyTheRulesThatItNames() {
        String yaml = """
                catalog: shop
                families: [{name: shop_orders_total, type: counter, help: h}]
                queries:
                  - {title: Excused, expr: 'shop_orders_total > 5', known_issue: 'query-type: a bare counter'}
                  - {title: Other, expr: 'rate(shop_ordrs_total[5m])', known_issue: 'query-type: a bare counter'}
                  - {title: Unnamed, expr: 'shop_orders_total > 5', known_issue: a bare counter}
                  - {title: Right, expr: 'rate(shop_orders_total[5m])', known_issue: none any more}
                  - {title: Two, expr: 'delta(shop_orders_total[5m]) / shop_ordrs_total', known_issue: query-type and query-family}
                  - title: Corrected
                    expr: 'shop_orders_total > 5'
                    known_issue: query-type
                    corrected: 'shop_orders_total > 6'
                """;

        assertThat(check(read(yaml), List.of()).findings())
                .extracting(finding -> finding.origin().line() + " " + finding.message())
                .containsExactly(
                        "5 query \"Other\": shop_ordrs_total is not in catalog shop; write shop_orders_total (in 'expr' at"
                                + " 1:6)",
                        "6 query \"Unnamed\": shop_orders_total is a counter: after it passes a number, it stays above"
                                + " that number until its process ends; compare its rate or increase (in 'expr' at 1:1);"
                                + " 'known_issue' of query \"Unnamed\" does not name query-type",
                        "9 query \"Corrected\": shop_orders_total is a counter: after it passes a number, it stays above"
                                + " that number until its process ends; compare its rate or increase (in 'corrected' at"
                                + " 1:1)",
                        "5 'known_issue' of query \"Other\" excuses 'query-type', but that rule is not broken here; remove"
                                + " the excuse",
                        "7 'known_issue' of query \"Right\" is not needed, because no rule is broken; remove it");
    }

    @Test
    void recordingRulesDefineNamesWithTheLabelsThatTheirExpressionsLeave() {
        String yaml = """
                catalog: shop
                families: [{name: shop_orders_total, type: counter, help: h, labels: {store: {max: 9}, kind: {values: [a, b]}}}]
                recording_rules:
                  - {record: 'kind:orders', expr: 'sum by (kind) (rate(shop_orders_total[5m]))'}
                  - {record: 'all:orders', expr: 'sum (kind:orders)'}
                  - {record: 'own:orders', expr: 'own:orders or all:orders'}
                  - {record: 'wrong:orders', expr: 'sum by (clerk) (shop_orders_total)'}
                  - {record: shop_orders, expr: 'kind:orders'}
                queries:
                  - {title: Kinds, expr: 'kind:orders{kind="a"} / on () group_left () all:orders'}
                  - {title: Store, expr: 'kind:orders{store="a"}'}
                  - {title: Total, expr: 'sum by (kind) (all:orders)'}
                  - {title: Own, expr: 'own:orders{anything="x"}'}
                  - {title: Plain, expr: 'sum by (store) (shop_orders)'}
                  - {title: Elsewhere, expr: 'their:orders{store="a"}'}
                """;

        assertThat(check(read(yaml), List.of()).findings())
                .extracting(finding -> finding.origin().line() + " " + finding.message())
                .containsExactly(
                        "7 recording rule wrong:orders: shop_orders_total has no label clerk; its labels are instance, job,"
                                + " kind, store (in 'expr' at 1:1)",
                        "11 query \"Store\": kind:orders has no label store; its labels are kind (in 'expr' at 1:13)",
                        "12 query \"Total\": all:orders has no label kind; it has none (in 'expr' at 1:1)",
                        "14 query \"Plain\": shop_orders has no label store; its labels are kind (in 'expr' at 1:1)");
    }

    private static ExpressionRules.Result check(Catalog catalog, List<Catalog> others) {
        return ExpressionRules.check(
                Conditions.DEFAULT,
                Names.of(catalog, others, List.of()),
                CatalogExpressions.of(catalog),
                Severities.DEFAULT);
    }

    private static Catalog read(String yaml) {
        return CatalogReader.read("catalog.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .catalog()
                .orElseThrow();
    }
}
