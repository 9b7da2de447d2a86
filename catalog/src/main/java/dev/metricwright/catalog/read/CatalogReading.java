package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a file.
 *
 * @param catalog the catalog; with mistakes it holds what could be made out, and it is absent where not even its name could
 * @param mistakes all that is wrong with the file, in its order
 */
public record CatalogReading(Optional<Catalog> catalog, List<Mistake> mistakes) {

    /** Keeps its own copy. */
    public CatalogReading {
        mistakes = List.copyOf(mistakes);
    }

    /** {@return whether there is a catalog and nothing is wrong with it} */
    public boolean isClean() {
        return catalog.isPresent() && mistakes.isEmpty();
    }
}
