package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The result of a search for a catalog by its name.
 *
 * @param catalog the catalog, if it exists and has no mistakes
 * @param mistakes the mistakes in files of that name; if no file has the name, those in files whose name cannot be
 *     read, and in places
 * @param searched the places that were searched, in that order
 * @param known the names of all known catalogs
 */
public record CatalogLookup(
        Optional<Catalog> catalog, List<Finding> mistakes, List<String> searched, List<String> known) {

    /** Keeps its own copies. */
    public CatalogLookup {
        mistakes = List.copyOf(mistakes);
        searched = List.copyOf(searched);
        known = List.copyOf(known);
    }
}
