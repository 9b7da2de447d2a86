package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Place;
import java.util.List;
import java.util.Optional;

/**
 * The family that a method names, and what the annotation states beside the name.
 *
 * @param name the name
 * @param type the type, if it is stated
 * @param help the help text, if it is stated
 * @param unit the unit, if it is stated
 * @param buckets the bucket bounds, if they are stated
 * @param place the place of the annotation
 */
public record FamilyReference(
        Placed<String> name,
        Optional<Placed<FamilyType>> type,
        Optional<Placed<String>> help,
        Optional<Placed<String>> unit,
        Optional<Placed<List<Double>>> buckets,
        Place place) {

    /** {@return the place for findings about its buckets: their own if they are stated, else that of the annotation} */
    public Place bucketsPlace() {
        return buckets.map(Placed::place).orElse(place);
    }
}
