package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FamilySpaceTest {

    @Property
    void theLegalPartOfABoxHasEachLegalCombinationOnce(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        CombinationBlock block = RandomFamily.block(family, random);
        LegalCombinations legal = new LegalCombinations(family);

        List<CombinationBlock> parts = new FamilySpace(family).legal(block);

        for (List<String> combination :
                CartesianProduct.of(family.labels().size(), List.of("", "x", "y", "q", "new"))) {
            boolean expected = CartesianProduct.contains(block, combination) && legal.contain(combination);
            assertThat(parts.stream().filter(part -> CartesianProduct.contains(part, combination)))
                    .as("%s in %s", combination, block)
                    .hasSize(expected ? 1 : 0);
        }
    }

    @Property
    void ofDistinctLabelsThePairsOfEqualValuesAreNotCounted(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        CombinationBlock block = RandomFamily.block(family, random);
        List<String> values = List.of("", "x", "y", "q");

        List<CombinationBlock> parts = new FamilySpace(family).countable(List.of(block), values);

        for (List<String> combination : CartesianProduct.of(family.labels().size(), values)) {
            boolean equal = !family.combinations().distinct().isEmpty()
                    && combination.get(0).equals(combination.get(1))
                    && !combination.get(0).isEmpty();
            boolean expected = CartesianProduct.contains(block, combination) && !equal;
            assertThat(parts.stream().filter(part -> CartesianProduct.contains(part, combination)))
                    .hasSize(expected ? 1 : 0);
        }
    }

    private static final Family MIRROR_ERRORS = Declared.catalog("""
            catalog: example
            families:
              - name: errors
                type: counter
                labels:
                  kind: {values: [timeout], open: true, max: 5}
                  zone: {optional: true, max: 5}
                  status: {only_if: {kind: [http_error]}, max: 60}
            """).families().get(0);

    @Test
    void onlyLabelsThatNothingLetsASeriesLackAreRequired() {
        assertThat(MIRROR_ERRORS.labels().stream().filter(label -> FamilySpace.isRequired(MIRROR_ERRORS, label)))
                .extracting(Label::name)
                .containsExactly("kind");
        assertThat(MIRROR_ERRORS.labels().stream().filter(label -> FamilySpace.isDependent(MIRROR_ERRORS, label)))
                .extracting(Label::name)
                .containsExactly("status");
    }

    @Test
    void aLabelThatBelongsToSomeOpenValueIsMissedWhereAMethodLeavesItOut() {
        FamilySpace space = new FamilySpace(MIRROR_ERRORS);
        CombinationBlock open = new CombinationBlock(List.of(ValueSet.ALL, ValueSet.ABSENT, ValueSet.ABSENT));
        CombinationBlock timeout = open.with(0, ValueSet.of(List.of("timeout")));

        assertThat(space.omissions(open)).containsExactly(open.with(0, ValueSet.of(List.of("http_error"))));
        assertThat(space.omissions(open.with(2, ValueSet.PRESENT))).isEmpty();
        assertThat(space.omissions(timeout)).isEmpty();
    }
}
