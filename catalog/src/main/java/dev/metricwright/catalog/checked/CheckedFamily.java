package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A family that a recorder records.
 *
 * @param family its definition
 * @param catalog the catalog that has it; none where the annotations define it
 * @param bounds of a histogram, the bounds of its buckets; else empty
 * @param maxSeries how many series the registry exposes at most
 * @param start the series that exist at 0 from the start, as products: for each label in the catalog's order its values,
 *     the empty one where it is absent
 * @param opened closed labels to which a method gives other values than the catalog has, the rules against it being off
 */
public record CheckedFamily(
        Family family,
        Optional<Catalog> catalog,
        List<Double> bounds,
        OptionalInt maxSeries,
        List<List<List<String>>> start,
        Set<String> opened) {

    /** Up to this many combinations of closed labels, a table keeps an array for each row. */
    private static final int DENSE_COMBINATIONS = 1024;

    /** Keeps its own copies. */
    public CheckedFamily {
        bounds = List.copyOf(bounds);
        start = List.copyOf(start);
        opened = Set.copyOf(opened);
    }

    /**
     * The labels that index an array: the closed ones, but for the largest where all together would make it too long.
     * It follows from the catalog alone, so that all recorders of a family agree, unless one opens a label.
     *
     * @return the names, in the catalog's order
     */
    public List<String> denseLabels() {
        List<Label> dense = new ArrayList<>();
        for (Label label : family.labels()) {
            if (label.isClosed() && !opened.contains(label.name())) {
                dense.add(label);
            }
        }
        while (combinations(dense) > DENSE_COMBINATIONS) {
            dense.stream().max(Comparator.comparingInt(this::positions)).ifPresent(dense::remove);
        }
        List<String> names = new ArrayList<>();
        for (Label label : dense) {
            names.add(label.name());
        }
        return names;
    }

    private double combinations(List<Label> labels) {
        double product = 1;
        for (Label label : labels) {
            product *= positions(label);
        }
        return product;
    }

    /** A label that may be absent has one more. */
    private int positions(Label label) {
        int listed = label.values() instanceof LabelValues.Closed closed
                ? closed.listed().size()
                : 0;
        return listed + (family.isRequired(label) ? 0 : 1);
    }
}
