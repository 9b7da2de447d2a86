package dev.metricwright.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Restrictions on the label combinations of a family, beyond those of each label by itself.
 *
 * @param legal the dependencies between its labels
 * @param labelSets alternatives: of the labels in these sets, a series has exactly those of one set
 * @param distinct two labels that never have the same value; or empty
 */
public record Combinations(List<Legality> legal, List<List<String>> labelSets, List<String> distinct) {

    /** Every combination of the values of its labels. */
    public static final Combinations ALL = new Combinations(List.of(), List.of(), List.of());

    /** Keeps its own copies. */
    public Combinations {
        legal = List.copyOf(legal);
        labelSets = copyOf(labelSets);
        distinct = List.copyOf(distinct);
    }

    private static List<List<String>> copyOf(List<List<String>> labelSets) {
        List<List<String>> copies = new ArrayList<>(labelSets.size());
        for (List<String> labels : labelSets) {
            copies.add(List.copyOf(labels));
        }
        return Collections.unmodifiableList(copies);
    }

    /**
     * Whether a label is in a label set, so that some series lack it.
     *
     * @param label the name of the label
     * @return true if a label set contains it
     */
    public boolean isAlternative(String label) {
        for (List<String> set : labelSets) {
            if (set.contains(label)) {
                return true;
            }
        }
        return false;
    }
}
