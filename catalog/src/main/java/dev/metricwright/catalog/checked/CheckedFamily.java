package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A family that a recorder records.
 *
 * @param family its definition
 * @param catalog the catalog that has it; empty if the annotations define it
 * @param bounds the bucket bounds of a histogram; else empty
 * @param maxSeries the maximum number of series that the registry exposes
 * @param start the series that exist at 0 from the start, as products: for each label in the catalog's order its
 *     values; the empty value means that the label is absent
 * @param isSampled whether suppliers provide its values
 * @param opened closed labels for which a method passes values that the catalog does not have, because the rules
 *     against that are off
 */
public record CheckedFamily(
        Family family,
        Optional<Catalog> catalog,
        List<Double> bounds,
        OptionalInt maxSeries,
        List<List<List<String>>> start,
        boolean isSampled,
        Set<String> opened) {

    /** Keeps its own copies. */
    public CheckedFamily {
        bounds = List.copyOf(bounds);
        start = List.copyOf(start);
        opened = Set.copyOf(opened);
    }
}
