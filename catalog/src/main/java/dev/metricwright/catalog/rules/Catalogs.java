package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import java.util.List;

/** The catalogs that the rules can look up. */
public interface Catalogs {

    /**
     * Looks up a catalog by its name.
     *
     * @param name the name that {@code @Catalog} states
     * @return the catalog, or the reason why it cannot be used
     */
    Search named(String name);

    /**
     * The catalogs that are searched if no {@code @Catalog} names one: those that the user gave.
     *
     * @return the catalogs, and whether all of them can be used
     */
    Own own();

    /** The outcome of a search. */
    sealed interface Search {

        /**
         * The catalog is found.
         *
         * @param catalog the catalog
         */
        record Found(Catalog catalog) implements Search {}

        /** The catalog is found, but it has mistakes, which are reported separately. */
        record Invalid() implements Search {}

        /**
         * The catalog is unknown.
         *
         * @param searched the places that were searched
         * @param known the names of the catalogs that exist
         */
        record Unknown(List<String> searched, List<String> known) implements Search {}
    }

    /**
     * The catalogs that the user gave.
     *
     * @param catalogs those that can be used
     * @param complete whether these are all that the user gave; if not, the mistakes of the others are reported
     *     separately
     */
    record Own(List<Catalog> catalogs, boolean complete) {}
}
