package dev.metricwright.cli.proof;

import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether a catalog allows the labels of a series. */
final class Combination {

    private Combination() {}

    /**
     * Whether a series of a family may have some labels together.
     *
     * @param values the value of each label; empty if the label is absent
     */
    static boolean isLegal(Family family, Map<String, String> values) {
        return family.combinations().legal().stream()
                        .allMatch(legality -> !holds(legality.when(), values) || holds(legality.then(), values))
                && family.labels().stream().allMatch(label -> isPresentWhereItMust(label, values))
                && isOneOf(family.combinations().labelSets(), values)
                && isDistinct(family.combinations().distinct(), values);
    }

    private static boolean holds(Condition condition, Map<String, String> values) {
        return condition.values().entrySet().stream()
                .allMatch(each -> each.getValue().contains(value(values, each.getKey())));
    }

    private static boolean isPresentWhereItMust(Label label, Map<String, String> values) {
        if (label.onlyIf().isEmpty()) {
            return true;
        }
        boolean isPresent = !value(values, label.name()).isEmpty();
        boolean mayBe = holds(label.onlyIf().get(), values);
        return label.optional() ? mayBe || !isPresent : mayBe == isPresent;
    }

    private static boolean isOneOf(List<List<String>> labelSets, Map<String, String> values) {
        Set<String> present = labelSets.stream()
                .flatMap(List::stream)
                .filter(label -> !value(values, label).isEmpty())
                .collect(Collectors.toSet());
        return labelSets.isEmpty()
                || labelSets.stream().anyMatch(set -> Set.copyOf(set).equals(present));
    }

    private static boolean isDistinct(List<String> pair, Map<String, String> values) {
        return pair.size() < 2 || !value(values, pair.get(0)).equals(value(values, pair.get(1)));
    }

    private static String value(Map<String, String> values, String label) {
        return values.getOrDefault(label, "");
    }
}
