package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.FamilyType;
import java.util.List;
import java.util.Optional;

/**
 * The family that a method names, and what is stated beside the name.
 *
 * @param name the name
 * @param type the type, where it is stated
 * @param help the help text, where it is stated
 * @param unit the unit, where it is stated
 * @param buckets the bucket bounds, where they are stated
 * @param place where all of this is written
 */
public record FamilyReference(
        Stated<String> name,
        Optional<Stated<FamilyType>> type,
        Optional<Stated<String>> help,
        Optional<Stated<String>> unit,
        Optional<Stated<List<Double>>> buckets,
        Place place) {

    /** {@return where findings about its buckets belong: where they are stated, else all of it} */
    public Place bucketsPlace() {
        return buckets.map(Stated::place).orElse(place);
    }
}
