package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * What the search for a catalog by its name brought.
 *
 * @param catalog the catalog, if there is one and nothing is wrong with it
 * @param mistakes what is wrong with the files that have the name, or that could have it because they have none that can be read
 * @param searched where it was looked for, in that order
 * @param known the names of all catalogs that there are
 */
public record CatalogLookup(
        Optional<Catalog> catalog, List<Mistake> mistakes, List<String> searched, List<String> known) {

    /** Keeps its own copies. */
    public CatalogLookup {
        mistakes = List.copyOf(mistakes);
        searched = List.copyOf(searched);
        known = List.copyOf(known);
    }
}
