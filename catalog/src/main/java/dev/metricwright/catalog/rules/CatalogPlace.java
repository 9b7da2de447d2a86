package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.declaration.Place;

/**
 * A place in a catalog file, or in what the processor left of a recorder.
 *
 * @param origin where
 */
public record CatalogPlace(Origin origin) implements Place {

    /** {@return {@code file:line:column}, as compilers write it} */
    @Override
    public String toString() {
        return origin.toString();
    }
}
