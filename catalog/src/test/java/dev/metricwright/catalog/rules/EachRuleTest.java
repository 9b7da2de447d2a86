package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by itself, without a compiler. Those that are about compilers and files are tested beside what reports them. */
class EachRuleTest {

    static Set<Rule> rules() {
        return EnumSet.complementOf(EnumSet.of(Rule.CATALOG_INVALID, Rule.INVALID_OPTION, Rule.RECORDER_EXISTS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatBreaksItIsFoundOnceAtItsPlaceAndNothingElseIs(Rule rule) {
        Breach breach = Breaches.of(rule);

        assertThat(breach.findings(Severities.DEFAULT))
                .extracting(Finding::rule, Finding::severity, Breach::place)
                .containsExactly(tuple(rule, rule.severity(), breach.place()));
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
