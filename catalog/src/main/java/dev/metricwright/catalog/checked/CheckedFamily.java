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
 * @param catalog the catalog that has it; none where the annotations define it
 * @param bounds of a histogram, the bounds of its buckets; else empty
 * @param maxSeries how many series the registry exposes at most
 * @param start the series that exist at 0 from the start, as products: for each label in the catalog's order its values,
 *     the empty one where it is absent
 * @param isSampled whether suppliers give its values
 * @param opened closed labels to which a method gives other values than the catalog has, the rules against it being off
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
