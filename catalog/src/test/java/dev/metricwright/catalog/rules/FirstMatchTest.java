package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterType.Other;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * If one label or one list of bounds breaks several rules, only the first is reported, in the order of the
 * documentation. If a rule is off, the next one is reported; a warning is reported in addition.
 */
class FirstMatchTest {

    private static final Catalog EXAMPLE = Declared.catalog("""
            catalog: example
            allow: {help-missing: the families have no help here}
            common_labels: {node: {}, le: {}}
            forbidden_labels: {proxy_id: it belongs in the log}
            families:
              - {name: build_info, type: info, labels: {version: {max: 9, pattern: "[0-9]+"}}}
              - {name: logins_total, type: counter, labels: {user_id: {max: 9}, session_id: {values: [a]}, token: {}}}
              - {name: targets_total, type: counter, labels: {target: {}}}
              - {name: jobs_total, type: counter, labels: {job: {values: [ship]}}}
              - {name: wait_seconds, type: histogram, unit: seconds, buckets: {max: 10, require: [1], max_count: 3}}
            """);

    /** An example that breaks several rules, and the rules in their order. */
    static Stream<Arguments> breaches() {
        return Stream.of(
                broken(method("build_info").labels("Git-Commit=1"), "label-syntax", "label-case", "unknown-label"),
                broken(method("build_info").labels("version=1", "Version=2"), "label-case", "duplicate-label"),
                broken(method("build_info").labels("Version=x"), "label-case", "unknown-label-value"),
                broken(method("build_info").labels("version=1", "version=x"), "duplicate-label", "unknown-label-value"),
                broken(method("build_info").labels("le=1"), "reserved-label", "common-label-passed", "unknown-label"),
                broken(method("build_info").labels("node=1"), "common-label-passed", "unknown-label"),
                broken(method("build_info").labels("proxy_id=1"), "forbidden-label", "unknown-label"),
                broken(method("build_info").labels("email=1"), "unknown-label"),
                broken(
                        method("logins_total").labels("user_id").parameter("user_id", Simple.LONG),
                        "sensitive-label",
                        "label-type"),
                broken(method("logins_total").strings("session_id"), "sensitive-label", "closed-label"),
                broken(method("logins_total").labels("session_id=b"), "sensitive-label", "unknown-label-value"),
                broken(method("logins_total").strings("token"), "sensitive-label", "unbounded-label"),
                broken(
                        method("targets_total")
                                .labels("target")
                                .parameter("target", new Other("URI", ErasedType.of("java.lang", "URI"))),
                        "label-type"),
                broken(method("jobs_total").strings("job"), "reserved-label", "closed-label"),
                broken(method("jobs_total").labels("job=sink"), "reserved-label", "unknown-label-value"),
                broken(waited(1000, 500, 10000), "bucket-order", "bucket-unit", "bucket-required", "bucket-range"),
                broken(waited(9, 8, 7, 6), "bucket-order", "bucket-count", "bucket-required", "bucket-range"));
    }

    private static Arguments broken(Declared method, String... rules) {
        return Arguments.of(method, List.of(rules));
    }

    private static Declared method(String family) {
        return Declared.method("m", family);
    }

    private static Declared waited(double... bounds) {
        return method("wait_seconds")
                .buckets(Arrays.stream(bounds).boxed().toArray(Double[]::new))
                .parameter("time", Simple.DURATION);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void theFirstThatIsAnErrorIsTheLastThatSpeaks(Declared method, List<String> rules) {
        for (int first = 0; first < rules.size(); first++) {
            List<String> before = rules.subList(0, first);
            List<String> upTo = rules.subList(0, first + 1);
            assertThat(found(method, before, Severity.OFF)).containsExactly(rules.get(first));
            assertThat(found(method, before, Severity.WARNING)).containsExactlyElementsOf(upTo);
        }
    }

    /** Returns the findings, with this severity for some rules; all others are errors. */
    private static List<String> found(Declared method, List<String> rules, Severity severity) {
        StringBuilder asked = new StringBuilder("missing-label:off");
        Rule.ids().stream().filter(rule -> !rule.equals("missing-label")).forEach(rule -> asked.append(",")
                .append(rule)
                .append(":")
                .append(rules.contains(rule) ? severity.word() : "error"));
        return Declared.checked(EXAMPLE, Severities.parse(asked.toString(), new ArrayList<>()), method)
                .findings()
                .stream()
                .map(finding -> finding.rule().id())
                .toList();
    }
}
