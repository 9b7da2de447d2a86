package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LegalPartsTest {

    private static List<Map<String, ValueSet>> parts(String labels) {
        Catalog catalog = Declared.catalog("""
                catalog: example
                families:
                  - name: example_total
                    type: counter
                    %s
                """.formatted(labels));
        return LegalParts.of(catalog.families().get(0), 64).orElseThrow();
    }

    private static ValueSet values(String... values) {
        return ValueSet.of(List.of(values));
    }

    @Test
    void aFamilyWithoutConditionsIsOnePart() {
        assertThat(parts("labels: {client: {max: 9}, side: {values: [in, out]}}"))
                .containsExactly(Map.of("client", ValueSet.ALL, "side", values("in", "out")));
        assertThat(parts("help: h")).containsExactly(Map.of());
    }

    @Test
    void anOptionalLabelMayBeEmptyAndNeedsNoPartOfItsOwn() {
        assertThat(parts("labels: {a: {max: 9, optional: true}, b: {values: [x, y], optional: true}}"))
                .containsExactly(Map.of("a", ValueSet.ALL, "b", values("x", "y", "")));
    }

    @Test
    void anOptionalLabelIsEmptyWhereItsConditionDoesNotHold() {
        String labels = Stream.iterate(0, i -> i + 1)
                .limit(9)
                .map(i -> ", l" + i + ": {max: 2, optional: true, only_if: {kind: [http]}}")
                .collect(Collectors.joining());

        assertThat(parts("labels: {kind: {values: [net, http]}" + labels + "}"))
                .hasSize(2)
                .contains(Map.of("kind", values("net")))
                .anySatisfy(part -> assertThat(part).hasSize(10).containsEntry("kind", values("http")));
    }

    @Test
    void aLabelIsThereWhereItsConditionHolds() {
        assertThat(parts("labels: {kind: {values: [net, http]}, code: {max: 9, only_if: {kind: [http]}}}"))
                .containsExactly(Map.of("kind", values("net")), Map.of("kind", values("http"), "code", ValueSet.ALL));
    }

    @Test
    void valuesThatAreLegalBesideDifferentOnesArePartsOfTheirOwn() {
        assertThat(parts("""
                        labels: {outcome: {values: [allow, deny]}, reason: {values: [ok], open: true, max: 9}}
                            legal:
                              - {when: {outcome: [allow]}, then: {reason: [ok]}}
                              - {when: {outcome: [deny]}, then: {reason: {not: [ok]}}}
                        """))
                .containsExactlyInAnyOrder(
                        Map.of("outcome", values("allow"), "reason", values("ok")),
                        Map.of("outcome", values("deny"), "reason", ValueSet.ALL));
    }

    @Test
    void eachLabelSetIsAPart() {
        assertThat(parts("""
                        labels: {a: {max: 9}, b: {max: 9}, c: {max: 9}}
                            label_sets: [[a], [b]]
                        """))
                .containsExactly(
                        Map.of("b", ValueSet.ALL, "c", ValueSet.ALL), Map.of("a", ValueSet.ALL, "c", ValueSet.ALL));
    }

    @Test
    void anOpenLabelThatDependsOnAnOpenOneIsThereForAllOfItsValues() {
        assertThat(parts("labels: {ok: {values: [no], open: true, max: 9}, why: {max: 9, only_if: {ok: [no]}}}"))
                .containsExactly(Map.of("ok", ValueSet.ALL, "why", ValueSet.ALL));
    }

    @Test
    void aClosedLabelThatDependsOnAnOpenOneIsAbsentBesideItsListedValues() {
        assertThat(parts("labels: {ok: {values: [no, yes], open: true, max: 9},"
                        + " why: {values: [x, y], only_if: {ok: [no]}}, client: {max: 9}}"))
                .containsExactly(
                        Map.of("ok", values("yes"), "client", ValueSet.ALL),
                        Map.of("ok", values("no"), "why", values("x", "y"), "client", ValueSet.ALL));
    }

    @Test
    void moreThanAskedForIsNone() {
        Family family = Declared.catalog("""
                        catalog: example
                        families:
                          - name: f_total
                            type: counter
                            labels: {a: {max: 9}, b: {max: 9}, c: {max: 9}}
                            label_sets: [[a], [b], [c]]
                        """).families().get(0);

        assertThat(LegalParts.of(family, 2)).isEmpty();
        assertThat(LegalParts.of(family, 3))
                .hasValueSatisfying(parts -> assertThat(parts).hasSize(3));
    }

    @Property(tries = 3000)
    void theRulesAcceptEachPart(@ForAll long seed) {
        Family family = RandomFamily.next(new Random(seed));
        for (Map<String, ValueSet> part : LegalParts.of(family, 64).orElseThrow()) {
            assertThat(Declared.findings(RandomFamily.catalog(family), declared(family, part)))
                    .as("%s of %s", part, family)
                    .noneMatch(finding -> finding.contains("illegal-combination") || finding.contains("missing-label"));
        }
    }

    @Property(tries = 3000)
    void everyLegalCombinationOfListedValuesIsReached(@ForAll long seed) {
        Family family = RandomFamily.next(new Random(seed));
        List<Map<String, ValueSet>> parts = LegalParts.of(family, 64).orElseThrow();
        List<List<String>> listed = new ArrayList<>();
        for (Label label : family.labels()) {
            List<String> values = new ArrayList<>(label.values().listed().keySet());
            if (!FamilySpace.isRequired(family, label)) {
                values.add("");
            }
            listed.add(values);
        }
        LegalCombinations legal = new LegalCombinations(family);
        for (List<String> combination : combinations(listed)) {
            if (legal.contain(combination)) {
                assertThat(parts)
                        .as("%s of %s", combination, family)
                        .anyMatch(part -> reaches(family, part, combination));
            }
        }
    }

    private static List<List<String>> combinations(List<List<String>> values) {
        List<List<String>> all = List.of(List.of());
        for (List<String> ofLabel : values) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> shorter : all) {
                for (String value : ofLabel) {
                    List<String> combination = new ArrayList<>(shorter);
                    combination.add(value);
                    longer.add(combination);
                }
            }
            all = longer;
        }
        return all;
    }

    /** A label without an entry is empty, and an open label may be empty. */
    private static boolean reaches(Family family, Map<String, ValueSet> part, List<String> combination) {
        for (int i = 0; i < combination.size(); i++) {
            ValueSet values = part.getOrDefault(family.labels().get(i).name(), ValueSet.ABSENT);
            if (!values.contains(combination.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Declared declared(Family family, Map<String, ValueSet> part) {
        Declared method = Declared.method("m", family.name());
        part.forEach((label, values) -> {
            if (values.inverted()) {
                method.strings(label);
            } else {
                method.values(label, values.named().toArray(String[]::new));
            }
        });
        return method;
    }
}
