package dev.metricwright.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    /** The names of the rules as users know them: options, suppressions and searches depend on these names. */
    private static final List<String> IDS = List.of(
            "not-an-interface",
            "generic-recorder",
            "recorder-exists",
            "unknown-catalog",
            "catalog-invalid",
            "invalid-option",
            "inject-api-missing",
            "alias-used",
            "unknown-family",
            "ambiguous-family",
            "definition-incomplete",
            "type-mismatch",
            "unit-mismatch",
            "help-mismatch",
            "deprecated-family",
            "name-syntax",
            "name-prefix",
            "name-case",
            "counter-suffix",
            "reserved-suffix",
            "base-unit",
            "unit-suffix",
            "exposition-collision",
            "type-in-name",
            "label-in-name",
            "unit-abbreviation",
            "help-missing",
            "needless-allow",
            "label-syntax",
            "label-case",
            "duplicate-label",
            "reserved-label",
            "common-label-passed",
            "forbidden-label",
            "unknown-label",
            "sensitive-label",
            "label-type",
            "closed-label",
            "unknown-label-value",
            "unbounded-label",
            "missing-label",
            "missing-series",
            "illegal-combination",
            "label-names-unavailable",
            "bucket-not-histogram",
            "bucket-missing",
            "bucket-order",
            "bucket-unit",
            "bucket-count",
            "bucket-required",
            "bucket-range",
            "bucket-conflict",
            "conflicting-methods",
            "series-budget",
            "catalog-budget",
            "auxiliary-type",
            "recorder-size",
            "not-recordable",
            "value-unit",
            "method-shape",
            "return-type",
            "value-type",
            "definition-conflict",
            "definition-outdated",
            "recorder-unreadable",
            "file-invalid",
            "page-syntax",
            "duplicate-series",
            "histogram-invalid",
            "sample-value",
            "query-syntax",
            "query-experimental",
            "query-family",
            "query-label",
            "query-value",
            "query-type",
            "query-bucket",
            "query-matching",
            "never-fires",
            "always-fires",
            "value-scale",
            "misses-first",
            "label-lost");

    @Test
    void theNamesOfTheRulesAreThoseThatUsersKnow() {
        assertThat(Rule.ids()).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleHasAKebabCaseName(Rule rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
    }

    /** The parser of expressions has its own messages. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QUERY_SYNTAX", "SOURCE_UNREADABLE"})
    void aTextSaysWhatIsWrongAndThenWhatToDo(Rule rule) {
        assertThat(text(rule)).matches("[^;]+; [^;]+");
    }

    @Test
    void textsDiffer() {
        assertThat(Arrays.stream(Rule.values()).map(RuleTest::text)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aTextWithMoreThanTwoDetailsNamesThem(Rule rule) {
        int unnamed = rule.template().split("%s", -1).length - 1;

        assertThat(unnamed).isLessThanOrEqualTo(Details.names(rule.template()).isEmpty() ? 2 : 0);
        assertThat(Details.names(rule.template()).size()).isNotIn(1, 2);
    }

    private static String text(Rule rule) {
        Set<String> names = Details.names(rule.template());
        if (names.isEmpty()) {
            return rule.text("x", "x");
        }
        Details details = new Details(rule, Map.of());
        for (String name : names) {
            details = details.with(name, "x");
        }
        return details.message();
    }
}
