package dev.metricwright.catalog.declaration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The labels that are listed for a method.
 *
 * @param entries the entries, in their order
 * @param maxSeries the cap that is stated, where one is
 * @param lazy whether series appear when first recorded, even where all are known
 * @param place where they are listed
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
     * @param fixed its value, where the entry fixes one
     * @param place where it is written
     */
    public record Entry(String label, Optional<String> fixed, Place place) {

        /**
         * Reads an entry: the first {@code =} splits name and value, and nothing is trimmed.
         *
         * @param text the entry as written
         * @param place where it is written
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
