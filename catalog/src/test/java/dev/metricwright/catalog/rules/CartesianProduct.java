package dev.metricwright.catalog.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists label combinations one by one. The tests compare the blocks of the rules with these lists. */
final class CartesianProduct {

    private CartesianProduct() {}

    /** All combinations of some labels that have the same values. */
    static List<List<String>> of(int labels, List<String> values) {
        return of(Collections.nCopies(labels, values));
    }

    /** All combinations of the values of some labels. */
    static List<List<String>> of(List<? extends Collection<String>> values) {
        List<List<String>> combinations = List.of(List.of());
        for (Collection<String> ofLabel : values) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> combination : combinations) {
                for (String value : ofLabel) {
                    longer.add(with(combination, combination.size(), value));
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    static List<String> with(List<String> combination, int label, String value) {
        List<String> changed = new ArrayList<>(combination);
        if (label == changed.size()) {
            changed.add(value);
        } else {
            changed.set(label, value);
        }
        return changed;
    }

    static boolean contains(CombinationBlock block, List<String> combination) {
        for (int label = 0; label < combination.size(); label++) {
            if (!block.sets().get(label).contains(combination.get(label))) {
                return false;
            }
        }
        return true;
    }
}
