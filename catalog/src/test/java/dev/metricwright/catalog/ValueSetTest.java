package dev.metricwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Compares value sets with Java's sets, over a few values and one value that no set names. */
class ValueSetTest {

    private static final List<String> NAMED = List.of("", "a", "b", "c");
    private static final List<String> UNIVERSE = List.of("", "a", "b", "c", "never named");

    @Provide
    static Arbitrary<ValueSet> sets() {
        return Combinators.combine(Arbitraries.of(NAMED).set(), Arbitraries.of(true, false))
                .as(ValueSet::new);
    }

    private static Set<String> members(ValueSet set) {
        Set<String> members = new HashSet<>(UNIVERSE);
        members.removeIf(value -> !set.contains(value));
        return members;
    }

    @Property
    void andIsTheIntersection(@ForAll("sets") ValueSet one, @ForAll("sets") ValueSet other) {
        Set<String> both = members(one);
        both.retainAll(members(other));

        assertThat(members(one.and(other))).isEqualTo(both);
    }

    @Property
    void minusIsTheDifference(@ForAll("sets") ValueSet one, @ForAll("sets") ValueSet other) {
        Set<String> rest = members(one);
        rest.removeAll(members(other));

        assertThat(members(one.minus(other))).isEqualTo(rest);
    }

    @Property
    void theComplementHasWhatTheSetLacks(@ForAll("sets") ValueSet set) {
        Set<String> rest = new HashSet<>(UNIVERSE);
        rest.removeAll(members(set));

        assertThat(members(set.complement())).isEqualTo(rest);
    }

    @Property
    void onlyASetWithoutMembersIsEmpty(@ForAll("sets") ValueSet set) {
        assertThat(set.isEmpty()).isEqualTo(members(set).isEmpty());
    }

    @Test
    void anIntersectionKeepsTheOrderOfTheFirstSet() {
        ValueSet one = ValueSet.of(List.of("c", "b", "a"));

        assertThat(one.and(ValueSet.of(List.of("a", "b"))).named()).containsExactly("b", "a");
        assertThat(one.minus(ValueSet.of(List.of("b"))).named()).containsExactly("c", "a");
        assertThat(ValueSet.ALL.and(one).named()).containsExactly("c", "b", "a");
    }

    @Test
    void theEmptyValueIsTheAbsentLabel() {
        assertThat(ValueSet.ABSENT.contains("")).isTrue();
        assertThat(ValueSet.PRESENT.contains("")).isFalse();
        assertThat(ValueSet.PRESENT).isEqualTo(ValueSet.ABSENT.complement());
        assertThat(ValueSet.ALL.contains("")).isTrue();
    }
}
