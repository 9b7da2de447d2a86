package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Compares blocks with lists of all combinations, over a few values and one value that no block names. */
class CombinationBlockTest {

    private static final int LABELS = 3;
    private static final List<List<String>> UNIVERSE =
            CartesianProduct.of(LABELS, List.of("", "a", "b", "never named"));

    @Provide
    static Arbitrary<CombinationBlock> blocks() {
        Arbitrary<ValueSet> sets = Combinators.combine(
                        Arbitraries.of("", "a", "b").set(), Arbitraries.of(true, false))
                .as(ValueSet::new);
        return sets.list().ofSize(LABELS).map(CombinationBlock::new);
    }

    private static List<List<String>> members(CombinationBlock block) {
        return UNIVERSE.stream()
                .filter(c -> CartesianProduct.contains(block, c))
                .toList();
    }

    /** Returns all members of some blocks; a member of two blocks appears twice. */
    private static List<List<String>> members(List<CombinationBlock> blocks) {
        return blocks.stream().flatMap(block -> members(block).stream()).toList();
    }

    @Property
    void andHasWhatIsInBoth(@ForAll("blocks") CombinationBlock one, @ForAll("blocks") CombinationBlock other) {
        List<List<String>> both = new ArrayList<>(members(one));
        both.retainAll(members(other));

        assertThat(members(one.and(other))).containsExactlyElementsOf(both);
    }

    @Property
    void minusHasEachCombinationThatTheOtherLacksOnce(
            @ForAll("blocks") CombinationBlock one, @ForAll("blocks") CombinationBlock other) {
        List<List<String>> rest = new ArrayList<>(members(one));
        rest.removeAll(members(other));

        assertThat(members(one.minus(other))).containsExactlyInAnyOrderElementsOf(rest);
        assertThat(one.minus(other)).noneMatch(CombinationBlock::isEmpty);
    }

    @Property
    void whatIsInNoneOfSomeBoxesIsThereOnce(
            @ForAll("blocks") CombinationBlock block,
            @ForAll @Size(max = 4) List<@From("blocks") CombinationBlock> others) {
        List<List<String>> rest = new ArrayList<>(members(block));
        rest.removeAll(members(others));

        assertThat(members(CombinationBlock.minus(List.of(block), others))).containsExactlyInAnyOrderElementsOf(rest);
    }

    @Property
    void aUnionHasEachCombinationOnce(@ForAll @Size(max = 5) List<@From("blocks") CombinationBlock> blocks) {
        assertThat(members(CombinationBlock.union(blocks)))
                .containsExactlyInAnyOrderElementsOf(
                        members(blocks).stream().distinct().toList());
    }

    @Property
    void onlyABoxWithoutMembersIsEmpty(@ForAll("blocks") CombinationBlock block) {
        assertThat(block.isEmpty()).isEqualTo(members(block).isEmpty());
    }

    @Test
    void theBoxOfNoLabelsHasOneCombination() {
        assertThat(CombinationBlock.all(0).isEmpty()).isFalse();
        assertThat(CombinationBlock.union(List.of(CombinationBlock.all(0), CombinationBlock.all(0))))
                .hasSize(1);
    }
}
