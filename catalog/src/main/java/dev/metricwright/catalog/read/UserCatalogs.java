package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import java.util.List;

/**
 * The catalogs of a user, from files and from jars.
 *
 * @param catalogs the catalogs without mistakes, in the order of the search
 * @param mistakes the mistakes in all others, and in the places that were searched
 */
public record UserCatalogs(List<Catalog> catalogs, List<Finding> mistakes) {

    /** Keeps its own copies. */
    public UserCatalogs {
        catalogs = List.copyOf(catalogs);
        mistakes = List.copyOf(mistakes);
    }
}
