package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All catalogs that can be named: the user's files, those in jars on a class path, and those that ship with this
 * library. A file is read only when it is needed, and only once. Not safe for use by several threads.
 */
public final class CatalogLibrary {

    private final List<Path> paths;
    private final ClassLoader loader;
    private final ShippedCatalogs shipped = new ShippedCatalogs();
    private @Nullable Read read;

    /**
     * Creates a library, without reading anything yet.
     *
     * @param paths the user's files, folders and jars; of a folder, each {@code *.yaml}, {@code *.yml} and
     *     {@code *.json} in it
     * @param loader the class path; its jars and folders are searched for files
     *     {@code dev/metricwright/catalogs.index}, each with paths from its own root
     */
    public CatalogLibrary(List<Path> paths, ClassLoader loader) {
        this.paths = List.copyOf(paths);
        this.loader = loader;
    }

    /** The user's catalogs as they were read: by name, and in the order of the search if several have the same name. */
    private record Read(
            Map<String, List<CatalogReading>> named,
            List<CatalogReading> nameless,
            List<Finding> ofPlaces,
            List<String> searched) {}

    /** {@return the user's own catalogs, from files and from jars, without those that ship with this library} */
    public UserCatalogs users() {
        Read all = read();
        List<Catalog> catalogs = new ArrayList<>();
        List<Finding> mistakes = new ArrayList<>(all.ofPlaces());
        addMistakes(all.nameless(), mistakes);
        for (List<CatalogReading> readings : all.named().values()) {
            addMistakes(readings, mistakes);
            mistakes.addAll(doubled(readings));
            Optional<Catalog> only = only(readings);
            if (only.isPresent()) {
                catalogs.add(only.get());
            }
        }
        return new UserCatalogs(catalogs, mistakes);
    }

    private static void addMistakes(List<CatalogReading> readings, List<Finding> mistakes) {
        for (CatalogReading reading : readings) {
            mistakes.addAll(reading.mistakes());
        }
    }

    private static Optional<Catalog> only(List<CatalogReading> readings) {
        return readings.size() == 1 && readings.get(0).isClean()
                ? readings.get(0).catalog()
                : Optional.empty();
    }

    /**
     * Looks for a catalog: in the user's files, in jars, and among those that ship with this library.
     *
     * @param name its name
     * @return the catalog, or the reason why it is missing
     */
    public CatalogLookup find(String name) {
        Read all = read();
        List<CatalogReading> readings = new ArrayList<>(all.named().getOrDefault(name, List.of()));
        if (shipped.names().contains(name)) {
            readings.add(shipped.read(name));
        }
        List<Finding> mistakes = new ArrayList<>();
        addMistakes(readings, mistakes);
        mistakes.addAll(doubled(readings));
        if (readings.isEmpty()) {
            mistakes.addAll(all.ofPlaces());
            addMistakes(all.nameless(), mistakes);
        }
        return new CatalogLookup(only(readings), mistakes, searched(all), known(all));
    }

    private List<String> searched(Read all) {
        List<String> searched = new ArrayList<>(all.searched());
        searched.add("the catalogs that ship with Metricwright");
        return searched;
    }

    private List<String> known(Read all) {
        Set<String> known = new TreeSet<>(all.named().keySet());
        known.addAll(shipped.names());
        return List.copyOf(known);
    }

    /** The mistakes of catalogs that share a name. Such a name does not select any of them. */
    private static List<Finding> doubled(List<CatalogReading> readings) {
        List<Finding> mistakes = new ArrayList<>();
        Catalog first = null;
        for (CatalogReading reading : readings) {
            Catalog catalog = reading.catalog().orElse(null);
            if (first == null) {
                first = catalog;
            } else if (catalog != null) {
                mistakes.add(Rule.DUPLICATE_CATALOG.at(first.origin(), first.name(), catalog.origin()));
            }
        }
        return mistakes;
    }

    private Read read() {
        Read result = read;
        if (result == null) {
            result = readAll();
            read = result;
        }
        return result;
    }

    private Read readAll() {
        CatalogPlaces places = new CatalogPlaces();
        for (Path path : paths) {
            places.add(path);
        }
        places.add(loader);
        Map<String, List<CatalogReading>> named = new LinkedHashMap<>();
        List<CatalogReading> nameless = new ArrayList<>();
        for (CatalogFile file : places.files()) {
            CatalogReading reading = file.read();
            if (reading.catalog().isEmpty()) {
                nameless.add(reading);
            } else {
                String name = reading.catalog().get().name();
                List<CatalogReading> sharing = new ArrayList<>(named.getOrDefault(name, List.of()));
                sharing.add(reading);
                named.put(name, sharing);
            }
        }
        return new Read(named, nameless, places.mistakes(), places.searched());
    }
}
