package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All catalogs that can be named: the user's files, those in jars on a class path, and those that come with this library. No
 * file is read before it is needed, and none is read twice. Not for use by several threads.
 */
public final class CatalogLibrary {

    private final List<Path> paths;
    private final ClassLoader loader;
    private final ShippedCatalogs shipped = new ShippedCatalogs();
    private Optional<Read> read = Optional.empty();

    /**
     * Makes a library; it reads nothing yet.
     *
     * @param paths the user's files, folders and jars; of a folder, each {@code *.yaml}, {@code *.yml} and {@code *.json} in it
     * @param loader the class path whose jars and folders are asked for {@code dev/metricwright/catalogs.index}, each a list
     *     of paths from its own root
     */
    public CatalogLibrary(List<Path> paths, ClassLoader loader) {
        this.paths = List.copyOf(paths);
        this.loader = loader;
    }

    /** What was read of the user's: the catalogs by name, those of a name in the order of the search. */
    private record Read(
            Map<String, List<CatalogReading>> named,
            List<CatalogReading> nameless,
            List<Mistake> ofPlaces,
            List<String> searched) {}

    /** {@return the user's own catalogs, from files and from jars; never those that come with this library} */
    public UserCatalogs users() {
        Read all = read();
        List<Catalog> catalogs = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>(all.ofPlaces());
        all.nameless().forEach(reading -> mistakes.addAll(reading.mistakes()));
        for (List<CatalogReading> readings : all.named().values()) {
            readings.forEach(reading -> mistakes.addAll(reading.mistakes()));
            mistakes.addAll(doubled(readings));
            if (readings.size() == 1 && readings.get(0).isClean()) {
                readings.get(0).catalog().ifPresent(catalogs::add);
            }
        }
        return new UserCatalogs(catalogs, mistakes);
    }

    /**
     * Looks for a catalog: in the user's files, in jars, and among those that come with this library.
     *
     * @param name its name
     * @return the catalog, or why there is none
     */
    public CatalogLookup find(String name) {
        Read all = read();
        List<CatalogReading> readings = new ArrayList<>(all.named().getOrDefault(name, List.of()));
        if (shipped.names().contains(name)) {
            readings.add(shipped.read(name));
        }
        List<Mistake> mistakes = new ArrayList<>();
        readings.forEach(reading -> mistakes.addAll(reading.mistakes()));
        mistakes.addAll(doubled(readings));
        if (readings.isEmpty()) {
            mistakes.addAll(all.ofPlaces());
            all.nameless().forEach(reading -> mistakes.addAll(reading.mistakes()));
        }
        Optional<Catalog> catalog = readings.size() == 1 && readings.get(0).isClean()
                ? readings.get(0).catalog()
                : Optional.empty();
        return new CatalogLookup(catalog, mistakes, searched(all), known(all));
    }

    private List<String> searched(Read all) {
        List<String> searched = new ArrayList<>(all.searched());
        searched.add("what comes with Metricwright");
        return searched;
    }

    private List<String> known(Read all) {
        Set<String> known = new LinkedHashSet<>(all.named().keySet());
        known.addAll(shipped.names());
        return known.stream().sorted().toList();
    }

    /** A name that several catalogs have chooses none of them. */
    private static List<Mistake> doubled(List<CatalogReading> readings) {
        List<Origin> origins = readings.stream()
                .flatMap(reading -> reading.catalog().stream())
                .map(Catalog::origin)
                .toList();
        List<Mistake> mistakes = new ArrayList<>();
        for (Origin other : origins.subList(Math.min(1, origins.size()), origins.size())) {
            String name = readings.get(0).catalog().map(Catalog::name).orElse("");
            mistakes.add(new Mistake(
                    origins.get(0), "another catalog is called '" + name + "' too, at " + other + "; rename one"));
        }
        return mistakes;
    }

    private Read read() {
        Read result = read.orElseGet(this::readAll);
        read = Optional.of(result);
        return result;
    }

    private Read readAll() {
        CatalogPlaces places = new CatalogPlaces();
        paths.forEach(places::add);
        places.add(loader);
        Map<String, List<CatalogReading>> named = new LinkedHashMap<>();
        List<CatalogReading> nameless = new ArrayList<>();
        for (CatalogFile file : places.files()) {
            CatalogReading reading = file.read();
            reading.catalog()
                    .map(catalog -> named.computeIfAbsent(catalog.name(), name -> new ArrayList<>()))
                    .orElse(nameless)
                    .add(reading);
        }
        return new Read(named, nameless, places.mistakes(), places.searched());
    }
}
