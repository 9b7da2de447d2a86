package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import java.util.List;

/** Where the rules find catalogs. */
public interface Catalogs {

    /**
     * The catalog of a name.
     *
     * @param name what {@code @Catalog} says
     * @return the catalog, or why there is none
     */
    Search named(String name);

    /**
     * The catalogs that are searched where no {@code @Catalog} names one: those that the user gave.
     *
     * @return them, or that some cannot be used
     */
    Own own();

    /** What a search comes to. */
    sealed interface Search {

        /**
         * There is one.
         *
         * @param catalog the catalog
         */
        record Found(Catalog catalog) implements Search {}

        /** There is one, but it has mistakes, which are reported by themselves. */
        record Invalid() implements Search {}

        /**
         * There is none.
         *
         * @param searched the places that were searched
         * @param known the names of those that there are
         */
        record Unknown(List<String> searched, List<String> known) implements Search {}
    }

    /**
     * The catalogs that the user gave.
     *
     * @param catalogs those that can be used
     * @param complete whether these are all; else the mistakes of the others are reported by themselves
     */
    record Own(List<Catalog> catalogs, boolean complete) {}
}
