package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts the series of a family one by one, as the documentation defines the count. An open label has its known values
 * (those that are listed or that a method names), {@code max} others, and the overflow value. If only a condition of
 * the catalog names a value, the value is one of the others, provided that these are legal too.
 */
final class EnumeratedSeries {

    private static final String DETERMINED = "(determined)";

    private final Family family;
    private final List<Set<String>> known = new ArrayList<>();
    private final List<Set<String>> others = new ArrayList<>();
    private final List<Set<String>> unknown = new ArrayList<>();
    private final Set<List<String>> series = new HashSet<>();

    EnumeratedSeries(Family family, List<CombinationBlock> blocks) {
        this.family = family;
        for (int label = 0; label < family.labels().size(); label++) {
            addValues(label, blocks);
        }
        List<Set<String>> universe = new ArrayList<>();
        for (int label = 0; label < known.size(); label++) {
            Set<String> values = new LinkedHashSet<>(known.get(label));
            values.addAll(others.get(label));
            values.addAll(unknown.get(label));
            universe.add(values);
        }
        LegalCombinations legal = new LegalCombinations(family);
        CartesianProduct.of(universe).stream()
                .filter(c -> blocks.stream().anyMatch(block -> CartesianProduct.contains(block, c)))
                .filter(legal::contain)
                .filter(c -> !isEqualPair(c) || isOther(c))
                .forEach(series::add);
        for (int label = 0; label < known.size(); label++) {
            dropWhatOthersStandFor(label);
        }
    }

    long all() {
        return count(series);
    }

    long known() {
        return count(series.stream().filter(this::isKnown).toList());
    }

    private void addValues(int position, List<CombinationBlock> blocks) {
        Label label = family.labels().get(position);
        Set<String> ofLabel = new LinkedHashSet<>(label.values().listed().keySet());
        blocks.stream()
                .map(block -> block.sets().get(position))
                .filter(set -> !set.inverted())
                .forEach(set -> ofLabel.addAll(set.named()));
        known.add(ofLabel);
        Set<String> unlisted = new LinkedHashSet<>();
        Set<String> inConditions = new LinkedHashSet<>();
        if (label.values() instanceof LabelValues.Open open) {
            for (int i = 0; i < open.max().orElseThrow(); i++) {
                unlisted.add("other" + i);
            }
            unlisted.add(label.overflow());
            inConditions.addAll(List.of("", "x", "y", "q"));
            inConditions.removeAll(ofLabel);
        }
        others.add(unlisted);
        unknown.add(inConditions);
    }

    private boolean isEqualPair(List<String> combination) {
        return !family.combinations().distinct().isEmpty()
                && combination.get(0).equals(combination.get(1))
                && !combination.get(0).isEmpty();
    }

    private boolean isOther(List<String> combination) {
        return others.get(0).contains(combination.get(0)) && others.get(1).contains(combination.get(1));
    }

    private boolean isKnown(List<String> combination) {
        for (int label = 0; label < combination.size(); label++) {
            String value = combination.get(label);
            if (!value.isEmpty() && !known.get(label).contains(value)) {
                return false;
            }
        }
        return true;
    }

    private void dropWhatOthersStandFor(int label) {
        series.removeAll(series.stream()
                .filter(c -> unknown.get(label).contains(c.get(label)))
                .filter(c -> others.get(label).stream()
                        .anyMatch(other -> series.contains(CartesianProduct.with(c, label, other))))
                .toList());
    }

    /**
     * Counts each combination once, without the labels that others determine. For distinct labels, pairs of the same
     * unlisted value do not count.
     */
    private long count(Iterable<List<String>> combinations) {
        Set<List<String>> counted = new HashSet<>();
        combinations.forEach(counted::add);
        for (int label = 0; label < known.size(); label++) {
            Set<List<String>> struck = new HashSet<>();
            for (List<String> combination : counted) {
                struck.add(combination.get(label).isEmpty() ? combination : determined(combination, label));
            }
            counted = struck;
        }
        return counted.stream().filter(c -> !isEqualPair(c) || !isOther(c)).count();
    }

    private List<String> determined(List<String> combination, int label) {
        List<String> struck = combination;
        for (String name : family.labels().get(label).determines()) {
            int position = position(name);
            struck = determined(CartesianProduct.with(struck, position, DETERMINED), position);
        }
        return struck;
    }

    private int position(String label) {
        return family.labels().stream().map(Label::name).toList().indexOf(label);
    }
}
