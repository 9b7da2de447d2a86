package conformance;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /**
     * Reads the catalog of the families that every registry may expose.
     *
     * @return the catalog
     */
    public static Catalog own() {
        try (InputStream in = Catalog.class.getResourceAsStream("own/metricwright.yaml")) {
            return CatalogReader.read("metricwright.yaml", in.readAllBytes())
                    .catalog()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
