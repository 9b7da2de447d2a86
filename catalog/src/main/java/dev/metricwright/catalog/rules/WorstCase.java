package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ValueSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many series a catalog alone admits: all label combinations that it calls legal. What an interface reaches of them is
 * never more, but for the values that its methods add to open labels.
 */
public final class WorstCase {

    private WorstCase() {}

    /**
     * What a family can come to. A histogram whose bounds the catalog leaves to the application is taken to have as many as
     * it may, else as many as client libraries give it.
     *
     * @param family the family
     * @return the number of exposed series; none where an open label has no bound
     */
    public static OptionalLong of(Family family) {
        long series = SeriesCount.saturatedProduct(count(family).all(), perCombination(family));
        return series == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(series);
    }

    /**
     * What the families of a catalog can come to together, each at most its budget.
     *
     * @param catalog the catalog
     * @return the number of exposed series
     */
    public static long of(Catalog catalog) {
        return catalog.families().stream()
                .mapToLong(family -> Math.min(of(family).orElse(Long.MAX_VALUE), CardinalityRules.budget(family)))
                .reduce(0, SeriesCount::saturatedSum);
    }

    /** Of what a family can come to, the series with nothing but listed values: no cap can hold these back. */
    static long closedPart(Family family) {
        return SeriesCount.saturatedProduct(count(family).known(), perCombination(family));
    }

    private static SeriesCount count(Family family) {
        return new SeriesCount(new FamilySpace(family), List.of(everything(family)));
    }

    private static long perCombination(Family family) {
        return SeriesCount.perCombination(family, List.of());
    }

    private static Box everything(Family family) {
        return new Box(
                family.labels().stream().map(label -> values(family, label)).toList());
    }

    private static ValueSet values(Family family, Label label) {
        if (!(label.values() instanceof LabelValues.Closed closed)) {
            return ValueSet.ALL;
        }
        Set<String> values = new LinkedHashSet<>(closed.listed().keySet());
        if (!FamilySpace.isRequired(family, label)) {
            values.add("");
        }
        return ValueSet.of(values);
    }
}
