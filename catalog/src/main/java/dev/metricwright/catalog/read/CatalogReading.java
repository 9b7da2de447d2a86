package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a file.
 *
 * @param catalog the catalog; if there are mistakes, it contains only what could be read, and it is absent if even its
 *     name could not be read
 * @param mistakes all mistakes in the file, in its order
 */
public record CatalogReading(Optional<Catalog> catalog, List<Finding> mistakes) {

    /** Keeps its own copy. */
    public CatalogReading {
        mistakes = List.copyOf(mistakes);
    }

    static CatalogReading failed(Finding mistake) {
        return new CatalogReading(Optional.empty(), List.of(mistake));
    }

    /** {@return whether there is a catalog without mistakes} */
    public boolean isClean() {
        return catalog.isPresent() && mistakes.isEmpty();
    }
}
