package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import java.util.List;

/**
 * The catalogs of a user, from files and from jars.
 *
 * @param catalogs those that nothing is wrong with, in the order of the search
 * @param mistakes what is wrong with all others, and with the places where they were looked for
 */
public record UserCatalogs(List<Catalog> catalogs, List<Mistake> mistakes) {

    /** Keeps its own copies. */
    public UserCatalogs {
        catalogs = List.copyOf(catalogs);
        mistakes = List.copyOf(mistakes);
    }
}
