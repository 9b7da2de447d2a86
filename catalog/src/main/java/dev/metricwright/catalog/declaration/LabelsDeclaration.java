package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The labels that are listed for a method.
 *
 * @param entries the entries, in their order
 * @param maxSeries the cap, if one is stated
 * @param lazy whether series appear only when first recorded, even if all of them are known
 * @param place the place of the list
 */
public record LabelsDeclaration(List<Entry> entries, OptionalInt maxSeries, boolean lazy, Place place) {

    /** Keeps its own copy. */
    public LabelsDeclaration {
        entries = List.copyOf(entries);
    }

    /**
     * A label that is listed.
     *
     * @param label the name, as written
     * @param fixed its value, if the entry fixes one
     * @param place the place of the entry
     */
    public record Entry(String label, Optional<String> fixed, Place place) {

        /**
         * Reads an entry: the first {@code =} splits name and value, and nothing is trimmed.
         *
         * @param text the entry as written
         * @param place the place of the entry
         * @return the entry
         */
        public static Entry parse(String text, Place place) {
            int split = text.indexOf('=');
            return split < 0
                    ? new Entry(text, Optional.empty(), place)
                    : new Entry(text.substring(0, split), Optional.of(text.substring(split + 1)), place);
        }
    }
}
