package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The series that methods of a family may produce.
 *
 * @param space the label combinations of the family
 * @param methods the combinations that each of the methods can express
 * @param bounds the bucket bounds
 * @param total the number of series
 * @param known the number of series that have only known values
 */
record ReachedSeries(FamilySpace space, List<MethodCombinations> methods, List<Double> bounds, long total, long known) {

    static ReachedSeries of(FamilySpace space, List<MethodCombinations> methods, List<Double> bounds) {
        SeriesCount count = new SeriesCount(space, blocks(methods));
        long each = SeriesCount.perCombination(space.family(), bounds);
        return new ReachedSeries(
                space,
                methods,
                bounds,
                SeriesCount.saturatedProduct(count.all(), each),
                SeriesCount.saturatedProduct(count.known(), each));
    }

    Family family() {
        return space.family();
    }

    boolean isUnlisted() {
        return methods.get(0).method().isUnlisted();
    }

    List<Subject> subjects() {
        return methods.stream().map(MethodCombinations::method).toList();
    }

    OptionalInt cap() {
        return CardinalityRules.cap(family(), subjects());
    }

    /** The method that reaches the most series. Findings are reported there, because a change there helps most. */
    Place place() {
        return methods.stream()
                .max(Comparator.comparingLong(method -> new SeriesCount(space, List.of(method.block())).all()))
                .orElseThrow()
                .method()
                .method()
                .labelsPlace();
    }

    Optional<Finding> exceeds(long series, String budget, String remedy) {
        return Optional.of(Rule.SERIES_BUDGET
                .with("family", family().name())
                .with("series", Words.count(series))
                .with("budget", budget)
                .with("remedy", remedy)
                .at(place()));
    }

    /** Whether a method may give any value to a label without a bound. */
    boolean isUnbounded() {
        List<Label> labels = family().labels();
        for (int label = 0; label < labels.size(); label++) {
            if (labels.get(label).values() instanceof LabelValues.Open open
                    && open.max().isEmpty()
                    && isOpen(label)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int label) {
        for (MethodCombinations method : methods) {
            if (method.block().sets().get(label).inverted()) {
                return true;
            }
        }
        return false;
    }

    private static List<CombinationBlock> blocks(List<MethodCombinations> methods) {
        List<CombinationBlock> blocks = new ArrayList<>();
        for (MethodCombinations method : methods) {
            blocks.add(method.block());
        }
        return blocks;
    }
}
