package dev.metricwright.catalog.recorded;

import dev.metricwright.catalog.Catalog;

/**
 * The catalog that a recorder was compiled against.
 *
 * @param name its name
 * @param version its version, or empty
 */
public record CatalogVersion(String name, String version) {

    /**
     * Describes a catalog.
     *
     * @param catalog the catalog
     * @return its name and version
     */
    public static CatalogVersion of(Catalog catalog) {
        return new CatalogVersion(catalog.name(), catalog.version());
    }

    /** {@return {@code catalog shop 1.4}, or {@code catalog shop} if it has no version} */
    @Override
    public String toString() {
        return "catalog " + name + (version.isEmpty() ? "" : " " + version);
    }
}
