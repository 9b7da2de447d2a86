package dev.metricwright.catalog.read;

import java.util.Optional;

/**
 * A catalog as compact JSON.
 *
 * @param json the JSON, with the same keys as its source; absent if the source has mistakes
 * @param reading the result of reading the source
 */
public record CompiledCatalog(Optional<String> json, CatalogReading reading) {}
