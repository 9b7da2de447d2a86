package conformance;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import java.util.List;

/** The shipped catalogs. */
public final class ReferenceCatalogs {

    private ReferenceCatalogs() {}

    /**
     * Reads one.
     *
     * @param name its name
     * @return the catalog
     */
    public static Catalog named(String name) {
        return new CatalogLibrary(List.of(), ReferenceCatalogs.class.getClassLoader())
                .find(name)
                .catalog()
                .orElseThrow();
    }
}
