package dev.metricwright.catalog.read;

import java.util.Optional;

/**
 * A catalog as compact JSON.
 *
 * @param json the JSON, of the same keys as its source; absent where the source has mistakes
 * @param reading what was read from the source
 */
public record CompiledCatalog(Optional<String> json, CatalogReading reading) {}
