package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Legality;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a catalog allows a combination of a family, evaluated for one combination at a time, as the catalog states
 * it.
 */
final class LegalCombinations {

    private final Family family;

    LegalCombinations(Family family) {
        this.family = family;
    }

    boolean contain(List<String> combination) {
        for (Legality legality : family.combinations().legal()) {
            if (holds(legality.when(), combination) && !holds(legality.then(), combination)) {
                return false;
            }
        }
        for (Label label : family.labels()) {
            boolean present = !value(label.name(), combination).isEmpty();
            if (label.onlyIf().isPresent()) {
                boolean asked = holds(label.onlyIf().get(), combination);
                if ((present && !asked) || (asked && !present && !label.optional())) {
                    return false;
                }
            }
        }
        return family.combinations().labelSets().isEmpty() || hasOneOfTheLabelSets(combination);
    }

    private boolean hasOneOfTheLabelSets(List<String> combination) {
        Set<String> present = family.combinations().labelSets().stream()
                .flatMap(List::stream)
                .filter(label -> !value(label, combination).isEmpty())
                .collect(Collectors.toSet());
        return family.combinations().labelSets().stream().anyMatch(set -> present.equals(Set.copyOf(set)));
    }

    private boolean holds(Condition condition, List<String> combination) {
        return condition.values().entrySet().stream()
                .allMatch(asked -> asked.getValue().contains(value(asked.getKey(), combination)));
    }

    private String value(String label, List<String> combination) {
        return combination.get(
                family.labels().stream().map(Label::name).toList().indexOf(label));
    }
}
