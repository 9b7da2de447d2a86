package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogs that ship with this library, as the build compiled them. Each is read when it is first asked for. */
final class ShippedCatalogs {

    /**
     * The folder of the catalogs and their index. Its index has another name than those of other jars, so that these
     * catalogs are never mistaken for a user's.
     */
    static final String FOLDER = "reference/";

    private static final String INDEX = FOLDER + "index";

    private final Map<String, CatalogReading> readings = new HashMap<>();
    private final List<String> names = index();

    private static List<String> index() {
        URL index = Catalog.class.getResource(INDEX);
        if (index == null) {
            throw new IllegalStateException(
                    "the list of the catalogs that come with Metricwright is missing from its jar, '" + INDEX
                            + "'; the build writes it, run it as a whole");
        }
        try (InputStream in = CatalogFile.open(index)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + index, e);
        }
    }

    List<String> names() {
        return names;
    }

    CatalogReading read(String name) {
        CatalogReading reading = readings.get(name);
        if (reading == null) {
            reading = readNew(name);
            readings.put(name, reading);
        }
        return reading;
    }

    private static CatalogReading readNew(String name) {
        String file = name + ".json";
        URL url = Catalog.class.getResource(FOLDER + file);
        if (url == null) {
            return CatalogReading.failed(Rule.SHIPPED_FILE_MISSING.at(Origin.whole(file)));
        }
        try (InputStream in = CatalogFile.open(url)) {
            return CatalogReader.readChecked(file, in.readAllBytes());
        } catch (IOException e) {
            return CatalogReader.unreadable(file, e);
        }
    }
}
