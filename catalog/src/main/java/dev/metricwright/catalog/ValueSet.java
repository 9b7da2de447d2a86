package dev.metricwright.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set of label values: some named ones, or all except some named ones. The empty value means that the label is
 * absent.
 *
 * @param named the named values, in the order in which they were given
 * @param inverted whether the set is all values except these
 */
public record ValueSet(Set<String> named, boolean inverted) {

    /** Every value, the empty one included. */
    public static final ValueSet ALL = new ValueSet(Set.of(), true);

    /** No value at all. */
    public static final ValueSet NONE = new ValueSet(Set.of(), false);

    /** The empty value alone: the label is absent. */
    public static final ValueSet ABSENT = of(Set.of(""));

    /** Every value except the empty one: the label is present. */
    public static final ValueSet PRESENT = allBut(Set.of(""));

    /** Keeps its own copy of the named values. */
    public ValueSet {
        named = Collections.unmodifiableSet(new LinkedHashSet<>(named));
    }

    /**
     * A set of some values.
     *
     * @param values the members
     * @return the set of these
     */
    public static ValueSet of(Collection<String> values) {
        return new ValueSet(asSet(values), false);
    }

    /**
     * The set of all values except some.
     *
     * @param values the values that are not members
     * @return the set of all others
     */
    public static ValueSet allBut(Collection<String> values) {
        return new ValueSet(asSet(values), true);
    }

    /** The values as a set. The constructor copies them. */
    private static Set<String> asSet(Collection<String> values) {
        return values instanceof Set<String> set ? set : new LinkedHashSet<>(values);
    }

    /**
     * Whether a value is a member.
     *
     * @param value the value
     * @return true if it is
     */
    public boolean contains(String value) {
        return named.contains(value) != inverted;
    }

    /** {@return whether the set has no members} */
    public boolean isEmpty() {
        return named.isEmpty() && !inverted;
    }

    /** {@return the set of all values that are not members of this one} */
    public ValueSet complement() {
        return new ValueSet(named, !inverted);
    }

    /**
     * The values that are in both sets.
     *
     * @param other the other set
     * @return the intersection
     */
    public ValueSet and(ValueSet other) {
        if (inverted && other.inverted) {
            Set<String> excluded = new LinkedHashSet<>(named);
            excluded.addAll(other.named);
            return new ValueSet(excluded, true);
        }
        if (inverted) {
            return other.and(this);
        }
        Set<String> kept = new LinkedHashSet<>();
        for (String value : named) {
            if (other.contains(value)) {
                kept.add(value);
            }
        }
        return new ValueSet(kept, false);
    }

    /**
     * The values that are in this set and not in the other.
     *
     * @param other the other set
     * @return the difference
     */
    public ValueSet minus(ValueSet other) {
        return and(other.complement());
    }
}
