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

/** Boxes are sets of combinations: compared with all combinations of a few values and one that none of them names. */
class BoxTest {

    private static final int LABELS = 3;
    private static final List<List<String>> UNIVERSE =
            CartesianProduct.of(LABELS, List.of("", "a", "b", "never named"));

    @Provide
    static Arbitrary<Box> boxes() {
        Arbitrary<ValueSet> sets = Combinators.combine(
                        Arbitraries.of("", "a", "b").set(), Arbitraries.of(true, false))
                .as(ValueSet::new);
        return sets.list().ofSize(LABELS).map(Box::new);
    }

    private static List<List<String>> members(Box box) {
        return UNIVERSE.stream().filter(c -> CartesianProduct.contains(box, c)).toList();
    }

    /** Returns all members of some boxes; a member of two boxes appears twice. */
    private static List<List<String>> members(List<Box> boxes) {
        return boxes.stream().flatMap(box -> members(box).stream()).toList();
    }

    @Property
    void andHasWhatIsInBoth(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        List<List<String>> both = new ArrayList<>(members(one));
        both.retainAll(members(other));

        assertThat(members(one.and(other))).containsExactlyElementsOf(both);
    }

    @Property
    void minusHasEachCombinationThatTheOtherLacksOnce(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        List<List<String>> rest = new ArrayList<>(members(one));
        rest.removeAll(members(other));

        assertThat(members(one.minus(other))).containsExactlyInAnyOrderElementsOf(rest);
        assertThat(one.minus(other)).noneMatch(Box::isEmpty);
    }

    @Property
    void whatIsInNoneOfSomeBoxesIsThereOnce(
            @ForAll("boxes") Box box, @ForAll @Size(max = 4) List<@From("boxes") Box> others) {
        List<List<String>> rest = new ArrayList<>(members(box));
        rest.removeAll(members(others));

        assertThat(members(Box.minus(List.of(box), others))).containsExactlyInAnyOrderElementsOf(rest);
    }

    @Property
    void aUnionHasEachCombinationOnce(@ForAll @Size(max = 5) List<@From("boxes") Box> boxes) {
        assertThat(members(Box.union(boxes)))
                .containsExactlyInAnyOrderElementsOf(
                        members(boxes).stream().distinct().toList());
    }

    @Property
    void onlyABoxWithoutMembersIsEmpty(@ForAll("boxes") Box box) {
        assertThat(box.isEmpty()).isEqualTo(members(box).isEmpty());
    }

    @Test
    void theBoxOfNoLabelsHasOneCombination() {
        assertThat(Box.all(0).isEmpty()).isFalse();
        assertThat(Box.union(List.of(Box.all(0), Box.all(0)))).hasSize(1);
    }
}
