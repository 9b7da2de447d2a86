package dev.metricwright.catalog.recorded;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A family as a recorder defines it: the parts on which recorders of one registry must agree, and its budget.
 *
 * @param name the name, as exposed
 * @param type its type
 * @param unit its unit, or empty
 * @param catalog the catalog that it is from; empty if the annotations define it
 * @param labels its labels, in the order in which they are exposed
 * @param detail labels that are exposed only on request
 * @param buckets the bucket bounds of a histogram; else empty
 * @param maxSeries the maximum number of series that a registry exposes
 * @param origin the place of this definition
 */
public record RecordedFamily(
        String name,
        FamilyType type,
        String unit,
        Optional<CatalogVersion> catalog,
        List<RecordedLabel> labels,
        List<Detail> detail,
        List<Double> buckets,
        OptionalInt maxSeries,
        Origin origin) {

    /** Keeps its own copies. */
    public RecordedFamily {
        labels = List.copyOf(labels);
        detail = List.copyOf(detail);
        buckets = List.copyOf(buckets);
    }

    static RecordedFamily of(CheckedFamily checked, CheckedRecorder recorder) {
        return of(
                checked.family(),
                checked.catalog().isPresent()
                        ? Optional.of(CatalogVersion.of(checked.catalog().get()))
                        : Optional.empty(),
                label -> RecordedLabel.of(
                        checked.family(),
                        label,
                        checked.opened().contains(label.name()),
                        UnrecordedValues.of(recorder, checked.family(), label)),
                checked.bounds(),
                checked.maxSeries());
    }

    /**
     * The definition of a family in its catalog, without the choices that a recorder makes.
     *
     * @param catalog a catalog
     * @param family a family of it
     * @return the family, without buckets: a catalog has only rules for them
     */
    public static RecordedFamily of(Catalog catalog, Family family) {
        return of(
                family,
                Optional.of(CatalogVersion.of(catalog)),
                label -> RecordedLabel.of(family, label, false, Set.of()),
                List.of(),
                family.maxSeries());
    }

    private static RecordedFamily of(
            Family family,
            Optional<CatalogVersion> catalog,
            Function<Label, RecordedLabel> described,
            List<Double> buckets,
            OptionalInt maxSeries) {
        List<RecordedLabel> labels = new ArrayList<>();
        for (Label label : family.labels()) {
            labels.add(described.apply(label));
        }
        return new RecordedFamily(
                family.name(),
                family.type(),
                family.unit(),
                catalog,
                labels,
                family.detail(),
                buckets,
                maxSeries,
                family.origin());
    }
}
