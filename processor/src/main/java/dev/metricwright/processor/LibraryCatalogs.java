package dev.metricwright.processor;

import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.Mistake;
import dev.metricwright.catalog.read.UserCatalogs;
import dev.metricwright.catalog.rules.Catalogs;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.Rule;
import dev.metricwright.catalog.rules.Severities;
import dev.metricwright.catalog.rules.Severity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogs of a compilation, with the mistakes that turn up as they are read. */
final class LibraryCatalogs implements Catalogs {

    private final CatalogLibrary library;

    /** The paths as the option gives them. */
    private final Set<String> given;

    private final Map<String, Search> searches = new HashMap<>();

    private final Set<Mistake> mistakes = new LinkedHashSet<>();

    /** The catalogs at some paths, in jars beside the processor, and those that come with it. */
    LibraryCatalogs(List<Path> paths) {
        ClassLoader beside = LibraryCatalogs.class.getClassLoader();
        this.given = new HashSet<>();
        for (Path path : paths) {
            given.add(path.toString());
        }
        this.library = new CatalogLibrary(paths, beside == null ? ClassLoader.getSystemClassLoader() : beside);
    }

    @Override
    public Search named(String name) {
        Search found = searches.get(name);
        if (found == null) {
            found = search(name);
            searches.put(name, found);
        }
        return found;
    }

    private Search search(String name) {
        CatalogLookup lookup = library.find(name);
        mistakes.addAll(lookup.mistakes());
        if (lookup.catalog().isPresent()) {
            return new Search.Found(lookup.catalog().get());
        }
        return lookup.mistakes().isEmpty()
                ? new Search.Unknown(lookup.searched(), lookup.known())
                : new Search.Invalid();
    }

    @Override
    public Own own() {
        UserCatalogs users = library.users();
        mistakes.addAll(users.mistakes());
        return new Own(users.catalogs(), users.mistakes().isEmpty());
    }

    /** What is wrong with the catalogs that were read, the user's own included, whether or not anything names them. */
    List<Finding> findings(Severities severities) {
        mistakes.addAll(library.users().mistakes());
        Severity severity = severities.of(Rule.CATALOG_INVALID);
        return mistakes.isEmpty() || severity == Severity.OFF
                ? List.of()
                : mistakes.stream()
                        .map(mistake -> new Finding(
                                Rule.CATALOG_INVALID,
                                severity,
                                Optional.empty(),
                                Rule.CATALOG_INVALID.text(text(mistake))))
                        .toList();
    }

    /** A path that leads to no catalog is a mistake of the option, not of a file. */
    private String text(Mistake mistake) {
        boolean ofOption =
                mistake.origin().isWhole() && given.contains(mistake.origin().file());
        return ofOption ? "-A" + Options.CATALOGS + "=" + mistake : mistake.toString();
    }
}
