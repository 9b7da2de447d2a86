package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogs that come with this library, as the build compiled them. Only those that are asked for are read. */
final class ShippedCatalogs {

    /** Beside the catalogs; not the name under which other jars list theirs, so that ours are never taken for a user's. */
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
        Mistake absent =
                new Mistake(Origin.whole(file), "the jar of Metricwright lists it and lacks it; get the jar anew");
        if (url == null) {
            return new CatalogReading(Optional.empty(), List.of(absent));
        }
        try (InputStream in = CatalogFile.open(url)) {
            return CatalogReader.readChecked(file, in.readAllBytes());
        } catch (IOException e) {
            return CatalogReader.unreadable(file, e);
        }
    }
}
