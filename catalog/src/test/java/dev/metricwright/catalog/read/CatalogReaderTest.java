package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Deprecation;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Notification;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.RecordingRule;
import dev.metricwright.catalog.Stability;
import dev.metricwright.catalog.Surroundings;
import dev.metricwright.catalog.ValueRange;
import dev.metricwright.catalog.ValueSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

    private static CatalogReading read(String yaml) {
        return CatalogReader.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Catalog clean(String yaml) {
        CatalogReading reading = read(yaml);
        assertThat(reading.mistakes()).isEmpty();
        return reading.catalog().orElseThrow();
    }

    private static Family family(String keys) {
        return clean("catalog: x\nfamilies: [{name: x_total, type: histogram, " + keys + "}]")
                .families()
                .get(0);
    }

    private static Label label(String definition) {
        return family("labels: {a: " + definition + ", b: {}}").labels().get(0);
    }

    @Test
    void whatSaysOfItselfIsKept() {
        Catalog catalog = clean("""
                catalog: x
                version: 1.10
                title: The X
                source: somewhere
                owner: the team
                prefix: [x_, y_]
                max_series: 200000
                common_labels: {node: {}}
                target_labels: [namespace, pod]
                external_families: [process_*, up_to_date]
                recording_rules: [{record: 'job:x_a:sum', expr: sum by (job) (x_a)}]
                forbidden_labels: {id: too many}
                families: []
                """);

        assertThat(catalog.version()).isEqualTo("1.10");
        assertThat(catalog.title()).isEqualTo("The X");
        assertThat(catalog.source()).isEqualTo("somewhere");
        assertThat(catalog.owner()).isEqualTo("the team");
        assertThat(catalog.prefixes()).containsExactly("x_", "y_");
        assertThat(catalog.maxSeries()).hasValue(200000);
        assertThat(catalog.commonLabels()).extracting(Label::name).containsExactly("node");
        assertThat(catalog.surroundings())
                .isEqualTo(new Surroundings(
                        List.of("namespace", "pod"),
                        List.of("process_*", "up_to_date"),
                        List.of(new RecordingRule("job:x_a:sum", "sum by (job) (x_a)", new Origin("x.yaml", 11, 19)))));
        assertThat(catalog.forbiddenLabels()).containsExactly(Map.entry("id", "too many"));
        assertThat(catalog.origin()).isEqualTo(new Origin("x.yaml", 1, 10));
    }

    @Test
    void everyKeyOfAFamilyIsRead() {
        Family family = family("""
                unit: seconds, help: Time, section: S, module: M, max_series: 80, aliases: [a_total], since: 0.10,
                deprecated: {since: "2", use: y}, retain: true, lazy: true, present: sometimes, notes: note, expire_after: 1h30m,
                labels: {from: {}, to: {}, x: {}}, label_sets: [[x], []], distinct: [from, to],
                detail: {port: {ask: per_port, max: 64}}, pipelines: {otlp: {labels: [x, port]}}, inferred: [type, from.max],
                owner: us, stability: beta, allow: {base-unit: by design}""");

        assertThat(family.type()).isEqualTo(FamilyType.HISTOGRAM);
        assertThat(List.of(
                        family.unit(),
                        family.help(),
                        family.documentation().section(),
                        family.documentation().module()))
                .containsExactly("seconds", "Time", "S", "M");
        assertThat(List.of(
                        family.history().since(),
                        family.documentation().present(),
                        family.documentation().notes()))
                .containsExactly("0.10", "sometimes", "note");
        assertThat(family.documentation().owner()).isEqualTo("us");
        assertThat(family.documentation().stability()).contains(Stability.BETA);
        assertThat(family.maxSeries()).hasValue(80);
        assertThat(family.history().aliases()).containsExactly("a_total");
        assertThat(family.history().deprecated()).contains(new Deprecation("2", "y"));
        assertThat(family.lifetime().retain()).isTrue();
        assertThat(family.lifetime().lazy()).isTrue();
        assertThat(family.lifetime().expireAfter()).contains(Duration.ofMinutes(90));
        assertThat(family.combinations().labelSets()).containsExactly(List.of("x"), List.of());
        assertThat(family.combinations().distinct()).containsExactly("from", "to");
        assertThat(family.detail()).singleElement().satisfies(detail -> {
            assertThat(detail.label()).isEqualTo("port");
            assertThat(detail.ask()).isEqualTo("per_port");
            assertThat(detail.max()).hasValue(64);
        });
        assertThat(family.documentation().pipelines()).containsExactly(Map.entry("otlp", List.of("x", "port")));
        assertThat(family.documentation().inferred()).containsExactly("type", "from.max");
        assertThat(family.allow()).containsExactly(Map.entry("base-unit", "by design"));
    }

    private static ValueRange range(String range) {
        return clean("catalog: x\nfamilies: [{name: x, type: gauge, range: " + range + "}]")
                .families()
                .get(0)
                .range()
                .orElseThrow();
    }

    @Test
    void aRangeMayBeOpenAtOneEndAndMayBeOfTruthValues() {
        assertThat(range("[0, 1]"))
                .isEqualTo(new ValueRange(OptionalDouble.of(0), OptionalDouble.of(1), true))
                .returns(true, ValueRange::isTruth)
                .returns("[0, 1]", ValueRange::words);
        assertThat(range("[0.0, 1.0]"))
                .isEqualTo(new ValueRange(OptionalDouble.of(0), OptionalDouble.of(1), false))
                .returns(false, ValueRange::isTruth)
                .returns("[0.0, 1.0]", ValueRange::words);
        assertThat(range("[-5, ~]"))
                .isEqualTo(new ValueRange(OptionalDouble.of(-5), OptionalDouble.empty(), true))
                .returns("[-5, ~]", ValueRange::words);
        assertThat(range("[~, 0.5]"))
                .isEqualTo(new ValueRange(OptionalDouble.empty(), OptionalDouble.of(0.5), false))
                .returns("[~, 0.5]", ValueRange::words);
    }

    @Test
    void aSummaryHasQuantiles() {
        Family summary = clean("catalog: x\nfamilies: [{name: x_seconds, type: summary, quantiles: [0, 0.99, 1]}]")
                .families()
                .get(0);

        assertThat(summary.type()).isEqualTo(FamilyType.SUMMARY);
        assertThat(summary.quantiles()).containsExactly(0.0, 0.99, 1.0);
    }

    @Test
    void listedValuesAreAllThereAreUnlessTheLabelIsOpen() {
        assertThat(label("{values: [ok, bad]}").values())
                .isEqualTo(new LabelValues.Closed(Map.of("ok", "", "bad", "")));
        assertThat(label("{values: {ok: fine}, open: true, max: 4}").values())
                .hasToString("Open[listed={ok=fine}, max=OptionalInt[4], pattern=Optional.empty]");
        assertThat(label("{}").values()).hasToString("Open[listed={}, max=OptionalInt.empty, pattern=Optional.empty]");
    }

    @Test
    void valuesAreTextsAsTheyAreWritten() {
        assertThat(label("{values: [true, 2, 0.10, null, '', Ok]}")
                        .values()
                        .listed()
                        .keySet())
                .containsExactly("true", "2", "0.10", "null", "", "Ok");
        assertThat(label("{values: {200: fine, no: }}").values().listed())
                .containsExactly(Map.entry("200", "fine"), Map.entry("no", ""));
    }

    @Test
    void everyKeyOfALabelIsRead() {
        Label label = label(
                "{help: H, max: 3, pattern: 'v[0-9]+', overflow: rest, determines: [b], optional: true, only_if: {b: {not: [q]}},"
                        + " sensitive: agreed, allow: {label-case: by design}}");

        assertThat(label.help()).isEqualTo("H");
        assertThat(label.values()).hasToString("Open[listed={}, max=OptionalInt[3], pattern=Optional[v[0-9]+]]");
        assertThat(label.overflow()).isEqualTo("rest");
        assertThat(label.determines()).containsExactly("b");
        assertThat(label.optional()).isTrue();
        assertThat(label.onlyIf().orElseThrow().values())
                .containsExactly(Map.entry("b", ValueSet.allBut(List.of("q"))));
        assertThat(label.sensitive()).contains("agreed");
        assertThat(label.allow()).containsExactly(Map.entry("label-case", "by design"));
    }

    @Test
    void anEmptyDefinitionIsTheSharedOneAndAnyOtherReplacesItWhole() {
        Catalog catalog = clean("""
                catalog: x
                labels:
                  rule: {help: Rule, max: 5, determines: [owner]}
                  owner: {max: 2}
                families:
                  - {name: a, type: gauge, labels: {rule: {}, owner: {}}}
                  - {name: b, type: gauge, labels: {rule: {max: 7}, owner: {}}}
                  - {name: c, type: gauge, labels: {rule: {}}}
                """);

        assertThat(catalog.families().get(0).labels().get(0)).satisfies(rule -> {
            assertThat(rule.help()).isEqualTo("Rule");
            assertThat(rule.determines()).containsExactly("owner");
            assertThat(rule.origin()).isEqualTo(new Origin("x.yaml", 3, 3));
        });
        assertThat(catalog.families().get(1).labels().get(0)).satisfies(rule -> {
            assertThat(rule.help()).isEmpty();
            assertThat(rule.determines()).isEmpty();
        });
        assertThat(catalog.families().get(2).labels().get(0).determines()).isEmpty();
    }

    @Test
    void legalCombinationsTakeListsSingleValuesAndNegations() {
        Family family = family(
                "labels: {a: {values: [x, y]}, b: {}}, legal: [{when: {a: x}, then: {b: [p, q]}}, {when: {a: {not: x}}, then: {b: ''}}]");

        assertThat(family.combinations().legal()).hasSize(2);
        assertThat(family.combinations().legal().get(0).when().values())
                .containsExactly(Map.entry("a", ValueSet.of(List.of("x"))));
        assertThat(family.combinations().legal().get(0).then().values())
                .containsExactly(Map.entry("b", ValueSet.of(List.of("p", "q"))));
        assertThat(family.combinations().legal().get(1).when().values())
                .containsExactly(Map.entry("a", ValueSet.allBut(List.of("x"))));
    }

    @Test
    void bucketRulesHaveSeveralForms() {
        assertThat(family("buckets: {max: 3}").buckets())
                .isEqualTo(new BucketRule.Chosen(
                        OptionalDouble.empty(), OptionalDouble.of(3), List.of(), OptionalInt.empty()));
        assertThat(family("buckets: {min: .01, max: 1e1, require: [0.5, 1], max_count: 12}")
                        .buckets())
                .isEqualTo(new BucketRule.Chosen(
                        OptionalDouble.of(0.01), OptionalDouble.of(10), List.of(0.5, 1.0), OptionalInt.of(12)));
        assertThat(family("buckets: {bounds: [-1, 0, 1]}").buckets())
                .isEqualTo(new BucketRule.Exactly(List.of(-1.0, 0.0, 1.0), List.of(), OptionalInt.empty()));
        assertThat(family("buckets: {preset: prometheus-default}").buckets())
                .isEqualTo(new BucketRule.Exactly(
                        List.of(.005, .01, .025, .05, .1, .25, .5, 1.0, 2.5, 5.0, 10.0),
                        List.of(),
                        OptionalInt.empty()));
        assertThat(family("help: none").buckets()).isEqualTo(BucketRule.Chosen.ANY);
    }

    @Test
    void bucketRulesAreSharedByName() {
        Catalog catalog = clean(
                "catalog: x\nbuckets: {latency: {bounds: [1, 2]}}\nfamilies: [{name: x, type: histogram, buckets: latency}]");

        assertThat(catalog.families().get(0).buckets())
                .isEqualTo(new BucketRule.Exactly(List.of(1.0, 2.0), List.of(), OptionalInt.empty()));
    }

    @Test
    void alertsHintsAndQueriesAreKept() {
        Catalog catalog = clean("""
                catalog: x
                families: []
                alerts:
                  - {name: Down, section: S, expr: up == 0, summary: It is down, severity: page, for: 5m,
                     labels: {team: a, tier: 1}, annotations: {dashboard: 'http://x'}, runbook: wiki/Down, owner: ops}
                  - {name: Wrong, expr: upp == 0, known_issue: no such metric, corrected: up == 0}
                  - {hint: look at it, section: S}
                queries:
                  - {title: Up, expr: up}
                """);

        assertThat(catalog.alerts().get(0)).isInstanceOfSatisfying(Alert.Rule.class, rule -> {
            assertThat(rule.holdFor()).isEqualTo("5m");
            assertThat(rule.severity()).isEqualTo("page");
            assertThat(rule.notification())
                    .isEqualTo(new Notification(
                            Map.of("team", "a", "tier", "1"), Map.of("dashboard", "http://x"), "wiki/Down", "ops"));
            assertThat(rule.corrected()).isEmpty();
        });
        assertThat(catalog.alerts().get(1))
                .isInstanceOfSatisfying(
                        Alert.Rule.class, rule -> assertThat(rule.corrected()).contains("up == 0"));
        assertThat(catalog.alerts().get(2)).isInstanceOfSatisfying(Alert.Hint.class, hint -> assertThat(hint.hint())
                .isEqualTo("look at it"));
        assertThat(catalog.queries()).singleElement().satisfies(query -> assertThat(query.title())
                .isEqualTo("Up"));
    }

    @Test
    void whatCanBeMadeOutIsThereInSpiteOfMistakes() {
        CatalogReading reading = read("catalog: x\nfamilies: [{name: a, type: guage}, {name: b, type: gauge}]");

        assertThat(reading.isClean()).isFalse();
        assertThat(reading.catalog().orElseThrow().families())
                .extracting(Family::name)
                .containsExactly("b");
    }

    @Test
    void namesThatOnlyBreakConventionsAreNoMistakes() {
        clean(
                "catalog: x\nprefix: x_\nfamilies: [{name: CamelCase.with-dash, type: counter}, {name: y_total, type: gauge}]");
    }
}
