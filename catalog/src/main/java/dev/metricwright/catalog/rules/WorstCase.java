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
 * The number of series that a catalog admits: those of all its legal label combinations. An interface never reaches
 * more, except for values that its methods add to open labels.
 */
public final class WorstCase {

    private WorstCase() {}

    /**
     * The number of series that a family may produce. If the catalog leaves the bounds of a histogram open, the family
     * is assumed to have the most bounds that it may have, or the default of client libraries if the catalog does not
     * limit them.
     *
     * @param family the family
     * @return the number of exposed series; empty if an open label has no bound
     */
    public static OptionalLong of(Family family) {
        long series = SeriesCount.saturatedProduct(count(family).all(), perCombination(family));
        return series == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(series);
    }

    /**
     * The number of series that the families of a catalog may produce together, with no family above its budget.
     *
     * @param catalog the catalog
     * @return the number of exposed series
     */
    public static long of(Catalog catalog) {
        return catalog.families().stream()
                .mapToLong(family -> Math.min(of(family).orElse(Long.MAX_VALUE), CardinalityRules.budget(family)))
                .reduce(0, SeriesCount::saturatedSum);
    }

    /**
     * The number of series that a family may have: its {@code max_series}, or 10,000.
     *
     * @param family the family
     * @return its budget
     */
    public static int budget(Family family) {
        return CardinalityRules.budget(family);
    }

    /** The number of series of a family with only listed values. A cap does not hold these back. */
    static long closedPart(Family family) {
        return SeriesCount.saturatedProduct(count(family).known(), perCombination(family));
    }

    /** Whether a family has a legal combination of labels. */
    static boolean hasCombinations(Family family) {
        return !new FamilySpace(family).legal(everything(family)).isEmpty();
    }

    private static SeriesCount count(Family family) {
        return new SeriesCount(new FamilySpace(family), List.of(everything(family)));
    }

    private static long perCombination(Family family) {
        return SeriesCount.perCombination(family, List.of());
    }

    private static CombinationBlock everything(Family family) {
        return new CombinationBlock(
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
