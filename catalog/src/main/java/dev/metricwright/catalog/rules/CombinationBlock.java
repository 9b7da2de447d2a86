package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A product of sets of label values: one set for each label of a family, in the catalog's order. Sets of label
 * combinations are kept as unions of disjoint blocks, because listing each combination would take too much space and
 * time.
 *
 * @param sets one set for each label
 */
record CombinationBlock(List<ValueSet> sets) {

    CombinationBlock {
        sets = List.copyOf(sets);
    }

    /** The block with all combinations of a number of labels. */
    static CombinationBlock all(int labels) {
        return new CombinationBlock(Collections.nCopies(labels, ValueSet.ALL));
    }

    boolean isEmpty() {
        for (ValueSet set : sets) {
            if (set.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    CombinationBlock with(int label, ValueSet set) {
        List<ValueSet> changed = new ArrayList<>(sets);
        changed.set(label, set);
        return new CombinationBlock(changed);
    }

    CombinationBlock and(CombinationBlock other) {
        List<ValueSet> both = new ArrayList<>();
        for (int label = 0; label < sets.size(); label++) {
            both.add(sets.get(label).and(other.sets.get(label)));
        }
        return new CombinationBlock(both);
    }

    /** The combinations that are in this block but not in the other, as disjoint blocks. */
    List<CombinationBlock> minus(CombinationBlock other) {
        if (and(other).isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        List<CombinationBlock> parts = new ArrayList<>();
        CombinationBlock rest = this;
        for (int label = 0; label < sets.size(); label++) {
            ValueSet outside = rest.sets.get(label).minus(other.sets.get(label));
            if (!outside.isEmpty()) {
                parts.add(rest.with(label, outside));
            }
            rest = rest.with(label, rest.sets.get(label).and(other.sets.get(label)));
        }
        return parts;
    }

    /** The combinations of some disjoint blocks that are not in any of the others, as disjoint blocks. */
    static List<CombinationBlock> minus(List<CombinationBlock> blocks, List<CombinationBlock> others) {
        List<CombinationBlock> rest = blocks;
        for (CombinationBlock other : others) {
            List<CombinationBlock> left = new ArrayList<>();
            for (CombinationBlock block : rest) {
                left.addAll(block.minus(other));
            }
            rest = left;
        }
        return rest;
    }

    /** The combinations that are in any of the blocks, as disjoint blocks. */
    static List<CombinationBlock> union(List<CombinationBlock> blocks) {
        List<CombinationBlock> disjoint = new ArrayList<>();
        for (CombinationBlock block : blocks) {
            disjoint.addAll(minus(List.of(block), disjoint));
        }
        return disjoint;
    }
}
