package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A product of sets of label values: one set for each label of a family, in the catalog's order. Sets of label
 * combinations are kept as unions of disjoint boxes, because listing each combination would take too much space and
 * time.
 *
 * @param sets one set for each label
 */
record Box(List<ValueSet> sets) {

    Box {
        sets = List.copyOf(sets);
    }

    /** The box with all combinations of a number of labels. */
    static Box all(int labels) {
        return new Box(Collections.nCopies(labels, ValueSet.ALL));
    }

    boolean isEmpty() {
        for (ValueSet set : sets) {
            if (set.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Box with(int label, ValueSet set) {
        List<ValueSet> changed = new ArrayList<>(sets);
        changed.set(label, set);
        return new Box(changed);
    }

    Box and(Box other) {
        List<ValueSet> both = new ArrayList<>();
        for (int label = 0; label < sets.size(); label++) {
            both.add(sets.get(label).and(other.sets.get(label)));
        }
        return new Box(both);
    }

    /** The combinations that are in this box but not in the other, as disjoint boxes. */
    List<Box> minus(Box other) {
        if (and(other).isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        List<Box> parts = new ArrayList<>();
        Box rest = this;
        for (int label = 0; label < sets.size(); label++) {
            ValueSet outside = rest.sets.get(label).minus(other.sets.get(label));
            if (!outside.isEmpty()) {
                parts.add(rest.with(label, outside));
            }
            rest = rest.with(label, rest.sets.get(label).and(other.sets.get(label)));
        }
        return parts;
    }

    /** The combinations of some disjoint boxes that are not in any of the others, as disjoint boxes. */
    static List<Box> minus(List<Box> boxes, List<Box> others) {
        List<Box> rest = boxes;
        for (Box other : others) {
            List<Box> left = new ArrayList<>();
            for (Box box : rest) {
                left.addAll(box.minus(other));
            }
            rest = left;
        }
        return rest;
    }

    /** The combinations that are in any of the boxes, as disjoint boxes. */
    static List<Box> union(List<Box> boxes) {
        List<Box> disjoint = new ArrayList<>();
        for (Box box : boxes) {
            disjoint.addAll(minus(List.of(box), disjoint));
        }
        return disjoint;
    }
}
