package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Legality;
import dev.metricwright.catalog.ValueSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds selectors of label combinations that a family never has, whatever the values of its other labels are. */
final class CombinationCheck {

    private final Family family;
    private final Shape asked;

    private CombinationCheck(Family family, Shape asked) {
        this.family = family;
        this.asked = asked;
    }

    /**
     * Why a family never has the labels that a selector asks for.
     *
     * @param family the family
     * @param asked its labels, with the values that the selector admits
     * @return the reason in words; empty if the family may have them
     */
    static Optional<String> contradiction(Family family, Shape asked) {
        CombinationCheck check = new CombinationCheck(family, asked);
        return check.ofLegality().or(check::ofConditions).or(check::ofLabelSets).or(check::ofDistinctLabels);
    }

    private Optional<String> ofLegality() {
        for (Legality legality : family.combinations().legal()) {
            if (holds(legality.when()) && !mayHold(legality.then())) {
                return Optional.of("if " + words(legality.when()) + ", then " + words(legality.then()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofConditions() {
        for (Label label : family.labels()) {
            if (isPresent(label.name())
                    && label.onlyIf().isPresent()
                    && !mayHold(label.onlyIf().get())) {
                return Optional.of(label.name() + " is present only if "
                        + words(label.onlyIf().get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofLabelSets() {
        List<List<String>> sets = family.combinations().labelSets();
        List<String> present = family.labels().stream()
                .map(Label::name)
                .filter(label -> family.combinations().isAlternative(label) && isPresent(label))
                .toList();
        return sets.isEmpty() || sets.stream().anyMatch(set -> set.containsAll(present))
                ? Optional.empty()
                : Optional.of("no series has " + String.join(" and ", present));
    }

    /** Values that exceed the bounds of two labels may have the same overflow value. */
    private Optional<String> ofDistinctLabels() {
        List<String> pair = family.combinations().distinct();
        if (pair.size() < 2) {
            return Optional.empty();
        }
        Set<String> overflow =
                family.labels().stream().map(Label::overflow).collect(Collectors.toCollection(HashSet::new));
        overflow.add("");
        ValueSet values = asked.of(pair.get(0));
        boolean areOne = !values.inverted() && values.named().size() == 1;
        return areOne
                        && values.equals(asked.of(pair.get(1)))
                        && values.minus(ValueSet.of(overflow)).equals(values)
                ? Optional.of(String.join(" and ", pair) + " always differ")
                : Optional.empty();
    }

    private boolean isPresent(String label) {
        return !asked.of(label).contains("");
    }

    private boolean holds(Condition condition) {
        return condition.values().entrySet().stream()
                .allMatch(each -> asked.of(each.getKey()).minus(each.getValue()).isEmpty());
    }

    private boolean mayHold(Condition condition) {
        return condition.values().entrySet().stream()
                .noneMatch(each -> asked.of(each.getKey()).and(each.getValue()).isEmpty());
    }

    private static String words(Condition condition) {
        return condition.values().entrySet().stream()
                .map(CombinationCheck::words)
                .collect(Collectors.joining(" and "));
    }

    private static String words(Map.Entry<String, ValueSet> label) {
        ValueSet values = label.getValue();
        if (values.equals(ValueSet.ABSENT) || values.equals(ValueSet.PRESENT)) {
            return label.getKey() + (values.inverted() ? " is present" : " is absent");
        }
        return label.getKey() + (values.inverted() ? " is not " : " is ") + String.join(" or ", values.named());
    }
}
