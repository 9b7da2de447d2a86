package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Surroundings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The families that processes should expose, by their names. If several catalogs have a name, the first of them counts. */
final class Listing {

    private final List<Catalog> catalogs;
    private final Surroundings surroundings;
    private final Map<String, Listed> families = new LinkedHashMap<>();
    private final Map<String, Listed> aliases = new HashMap<>();

    /**
     * The families of catalogs.
     *
     * @param catalogs the catalogs of the processes
     * @param own the catalog of the families that every registry may expose
     */
    Listing(List<Catalog> catalogs, Catalog own) {
        this.catalogs = List.copyOf(catalogs);
        this.surroundings = catalogs.stream().map(Catalog::surroundings).reduce(Surroundings.NONE, Surroundings::and);
        catalogs.forEach(this::add);
        add(own);
    }

    private void add(Catalog catalog) {
        for (Family family : catalog.families()) {
            Listed listed = new Listed(family, catalog);
            families.putIfAbsent(family.name(), listed);
            family.history().aliases().forEach(alias -> aliases.putIfAbsent(alias, listed));
        }
    }

    /** The catalogs of the processes. */
    List<Catalog> catalogs() {
        return catalogs;
    }

    /** The names of the catalogs of the processes, for messages. */
    String names() {
        return catalogs.stream().map(Catalog::name).collect(Collectors.joining(", "));
    }

    /** The labels that registries add to all series, also to those of the families that every registry may expose. */
    List<Label> commonLabels() {
        return catalogs.stream()
                .flatMap(catalog -> catalog.commonLabels().stream())
                .toList();
    }

    /** The family that is exposed under a name. */
    Optional<Listed> named(String name) {
        return Optional.ofNullable(families.get(name));
    }

    /** The family that documents call by a name. */
    Optional<Listed> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    /** The name that was probably meant. */
    Optional<String> nearest(String name) {
        return Nearest.to(name, families.keySet());
    }

    /** Whether something else exposes a family. */
    boolean isExternal(String name) {
        return surroundings.exposes(name);
    }

    /** Whether a scrape adds a label. */
    boolean isTargetLabel(String label) {
        return surroundings.targetLabels().contains(label);
    }
}
