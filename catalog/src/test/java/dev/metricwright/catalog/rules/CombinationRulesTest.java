package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CombinationRulesTest {

    private static final Catalog CATALOG = Declared.catalog("""
            catalog: example
            families:
              - name: requests_total
                type: counter
                labels:
                  outcome: {values: [allow, deny]}
                  reason: {values: [ok], open: true, max: 40}
                legal:
                  - {when: {outcome: [allow]}, then: {reason: [ok]}}
                  - {when: {outcome: [deny]}, then: {reason: {not: [ok]}}}
              - name: mirror_errors_total
                type: counter
                labels:
                  kind: {values: [timeout, network, http_error]}
                  status_code: {only_if: {kind: [http_error]}, max: 60}
              - name: maybe_errors_total
                type: counter
                labels:
                  kind: {values: [timeout, http_error]}
                  status_code: {only_if: {kind: [http_error]}, optional: true, max: 60}
              - name: open_errors_total
                type: counter
                labels:
                  kind: {max: 10}
                  status_code: {only_if: {kind: [http_error]}, max: 60}
              - name: sessions_total
                type: counter
                labels: {host: {max: 5}, user: {max: 5, sensitive: agreed}, group: {max: 5}}
                label_sets: [[user], [group]]
              - name: rejects_total
                type: counter
                labels:
                  rule: {max: 20}
                  reason: {values: [rule_rate, owner_rate]}
                legal:
                  - {when: {rule: [""]}, then: {reason: [owner_rate]}}
                  - {when: {rule: {not: [""]}}, then: {reason: [rule_rate]}}
              - name: moves_total
                type: counter
                labels:
                  from: {values: [a, b, c]}
                  to: {values: [a, b, c]}
                legal:
                  - {when: {from: [b]}, then: {to: [c]}}
            """);

    @Property
    void eachMethodOfASplitIsLegal(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        Catalog catalog = RandomFamily.catalog(family);
        RandomMethod method = new RandomMethod(family, random);

        for (String finding : illegalCombinations(catalog, method.declared())) {
            for (Declared part : method.split(finding)) {
                assertThat(illegalCombinations(catalog, part))
                        .as("%s%n%s", family, finding)
                        .isEmpty();
            }
        }
    }

    @Property
    void aMethodOfKnownValuesIsRefusedExactlyIfSomeCombinationIsIllegal(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        RandomMethod method = new RandomMethod(family, random);
        Assume.that(method.knownValues().isPresent());

        boolean allLegal = CartesianProduct.of(method.knownValues().get()).stream()
                .allMatch(new LegalCombinations(family)::contain);

        assertThat(illegalCombinations(RandomFamily.catalog(family), method.declared()))
                .as("%s%n%s", family, method.knownValues())
                .hasSize(allLegal ? 0 : 1);
    }

    private static List<String> illegalCombinations(Catalog catalog, Declared method) {
        return Declared.findings(catalog, method).stream()
                .filter(finding -> finding.contains(Rule.ILLEGAL_COMBINATION.id()))
                .toList();
    }

    private static void assertClean(Declared method) {
        assertThat(Declared.findings(CATALOG, method)).isEmpty();
    }

    private static void assertFinding(Declared method, String text) {
        assertThat(Declared.findings(CATALOG, method))
                .containsExactly("labels of m: [metricwright:illegal-combination] " + text);
    }

    @Test
    void eachCombinationOfFixedAndListedValuesMustBeLegal() {
        assertClean(Declared.method("m", "requests_total").labels("outcome=allow", "reason=ok"));
        assertClean(
                Declared.method("m", "requests_total").labels("outcome=deny").values("reason", "denied", "expired"));
        assertFinding(
                Declared.method("m", "requests_total")
                        .values("outcome", "deny", "allow")
                        .labels("reason=ok"),
                "requests_total has no series with outcome=\"deny\", reason=\"ok\"; write it as @Labels({\"outcome=allow\", \"reason=ok\"})");
    }

    @Test
    void openValuesAreNotChecked() {
        assertClean(Declared.method("m", "requests_total")
                .values("outcome", "allow", "deny")
                .strings("reason"));
    }

    @Test
    void theFirstBadCombinationIsTheFirstInTheOrderOfTheMethod() {
        assertFinding(
                Declared.method("m", "moves_total")
                        .values("from", "a", "c", "b")
                        .values("to", "c", "b", "a"),
                "moves_total has no series with from=\"b\", to=\"b\"; write a method for each of @Labels({\"from\", \"to\"}) (from: an enum of a, c) and @Labels({\"from=b\", \"to=c\"})");
    }

    @Test
    void fixedValuesThatExcludeEachOtherCannotBeSplit() {
        assertFinding(
                Declared.method("m", "requests_total").labels("outcome=allow", "reason=denied"),
                "requests_total has no series with outcome=\"allow\", reason=\"denied\"; change the fixed values, because no value of the other labels is legal with them");
    }

    @Test
    void aLabelWithOnlyIfAloneIsThereExactlyWhereItsConditionHolds() {
        assertClean(Declared.method("m", "mirror_errors_total")
                .labels("kind=http_error")
                .strings("status_code"));
        assertClean(Declared.method("m", "mirror_errors_total").values("kind", "timeout", "network"));
        String split = "; write a method for each of @Labels({\"kind=http_error\", \"status_code\"}) and"
                + " @Labels({\"kind\"}) (kind: an enum of timeout, network)";
        assertFinding(
                Declared.method("m", "mirror_errors_total")
                        .values("kind", "timeout", "network", "http_error")
                        .strings("status_code"),
                "mirror_errors_total has no series with kind=\"timeout\", any status_code" + split);
        assertFinding(
                Declared.method("m", "mirror_errors_total").values("kind", "timeout", "network", "http_error"),
                "mirror_errors_total has no series with kind=\"http_error\" without status_code" + split);
        assertFinding(
                Declared.method("m", "mirror_errors_total").labels("kind=http_error"),
                "mirror_errors_total has no series with kind=\"http_error\" without status_code; write it as @Labels({\"kind=http_error\", \"status_code\"})");
    }

    @Test
    void aMethodWhoseOpenValuesCanMeetTheConditionHasTheLabelToo() {
        assertClean(Declared.method("m", "open_errors_total").strings("kind", "status_code"));
        assertClean(Declared.method("m", "open_errors_total").labels("kind=timeout"));
        assertFinding(
                Declared.method("m", "open_errors_total").strings("kind"),
                "open_errors_total has no series without status_code; write it as @Labels({\"kind\", \"status_code\"})");
    }

    @Test
    void anOptionalLabelMayBeThereWhereItsConditionHolds() {
        assertClean(Declared.method("m", "maybe_errors_total")
                .values("kind", "timeout", "http_error")
                .strings("status_code"));
        assertClean(Declared.method("m", "maybe_errors_total").values("kind", "timeout", "http_error"));
        assertFinding(
                Declared.method("m", "maybe_errors_total")
                        .values("kind", "timeout", "http_error")
                        .labels("status_code=404"),
                "maybe_errors_total has no series with kind=\"timeout\", status_code=\"404\"; write it as @Labels({\"kind=http_error\", \"status_code=404\"})");
    }

    @Test
    void aMethodHasTheLabelsOfExactlyOneSet() {
        assertClean(Declared.method("m", "sessions_total").strings("host", "user"));
        assertFinding(
                Declared.method("m", "sessions_total").strings("host", "user", "group"),
                "sessions_total has no series with any user, any group; write a method for each of @Labels({\"host\", \"user\"}) and @Labels({\"host\", \"group\"})");
        assertFinding(
                Declared.method("m", "sessions_total").strings("host"),
                "sessions_total has no series without user, group; write a method for each of @Labels({\"host\","
                        + " \"user\"}) and @Labels({\"host\", \"group\"})");
    }

    @Test
    void anEmptyValueOfARequiredLabelIsAValue() {
        assertFinding(
                Declared.method("m", "rejects_total").labels("rule=").values("reason", "rule_rate", "owner_rate"),
                "rejects_total has no series with rule=\"\", reason=\"rule_rate\"; write it as @Labels({\"rule=\", \"reason=owner_rate\"})");
    }
}
