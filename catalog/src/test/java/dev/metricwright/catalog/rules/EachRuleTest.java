package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule by itself, without a compiler. Rules about compilers, files and expressions are tested next to the code
 * that reports them.
 */
class EachRuleTest {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "catalog-invalid|file-invalid|invalid-option|recorder-exists|recorder-unreadable"
                    + "|page-syntax|missing-series|sample-value|duplicate-series|histogram-invalid|query-.*|label-lost|value-scale|misses-first|(never|always)-fires");

    /** Excuses beside expressions have the id of those in catalogs. */
    private static final Set<Rule> OF_EXPRESSIONS =
            EnumSet.of(Rule.NEEDLESS_EXCUSE, Rule.NEEDLESS_ISSUE, Rule.UNKNOWN_EXCUSE);

    static Stream<Rule> rules() {
        return Arrays.stream(Rule.values())
                .filter(rule -> !ELSEWHERE.matcher(rule.id()).matches() && !OF_EXPRESSIONS.contains(rule))
                // These are found in pages that processes expose.
                .filter(rule -> !rule.name().startsWith("EXPOSED_"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aViolationIsFoundOnceAtItsPlaceAndNothingElse(Rule rule) {
        Breach breach = Breaches.of(rule);

        assertThat(breach.findings(Severities.DEFAULT))
                .extracting(Finding::rule, Finding::severity, Breach::place)
                .containsExactly(tuple(rule, rule.severity(), breach.place()));
    }

    /** A missing or superfluous detail throws already; this finds a rule that is asked for without the names. */
    @ParameterizedTest
    @MethodSource("rules")
    void eachDetailOfItsMessageIsGiven(Rule rule) {
        assertThat(Breaches.of(rule).findings(Severities.DEFAULT)).noneMatch(finding -> Pattern.compile("\\{[a-zA-Z]+}")
                .matcher(finding.message())
                .find());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itIsAnErrorAWarningOrNothingAsIsAskedFor(Rule rule) {
        Breach breach = Breaches.of(rule);

        for (Severity severity : Severity.values()) {
            Severities asked = Severities.parse(rule.id() + ":" + severity.word(), new ArrayList<>());
            assertThat(breach.findings(asked).stream()
                            .filter(finding -> finding.rule() == rule)
                            .map(Finding::severity))
                    .as(severity.word())
                    .isEqualTo(severity == Severity.OFF ? List.of() : List.of(severity));
        }
    }
}
