package dev.metricwright.processor;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.UserCatalogs;
import dev.metricwright.catalog.rules.Catalogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogs of a compilation, and the mistakes that were found in them. */
final class LibraryCatalogs implements Catalogs {

    private final CatalogLibrary library;

    /** The paths as the option gives them. */
    private final Set<String> given;

    private final Map<String, Search> searches = new HashMap<>();

    private final Set<Finding> mistakes = new LinkedHashSet<>();

    /** Finds the catalogs at some paths, those in jars beside the processor, and those that ship with it. */
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

    /** The mistakes in the catalogs that were read, and in all of the user's own, even if no interface names them. */
    List<Finding> findings(Severities severities) {
        mistakes.addAll(library.users().mistakes());
        List<Finding> findings = new ArrayList<>();
        for (Finding mistake : mistakes) {
            severities.apply(mistake.movedTo(place(mistake), mistake.message())).ifPresent(findings::add);
        }
        return findings;
    }

    /** The place of a mistake. If a path of the option has no catalog, the mistake is in the option, not in a file. */
    private Place place(Finding mistake) {
        Origin origin = mistake.origin();
        boolean isOfOption = origin.isWhole() && given.contains(origin.file());
        return isOfOption ? Origin.whole("-A" + Options.CATALOGS + "=" + origin) : origin;
    }
}
