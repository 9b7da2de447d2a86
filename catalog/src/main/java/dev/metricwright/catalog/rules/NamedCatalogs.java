package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogs of the methods of an interface: the one that a method names, else those that the user gave. */
final class NamedCatalogs {

    private static final Checks<Named> CHECKS = new Checks<>(List.of(NamedCatalogs::unknown));

    private final InterfaceDeclaration declaration;
    private final Catalogs catalogs;

    NamedCatalogs(InterfaceDeclaration declaration, Catalogs catalogs) {
        this.declaration = declaration;
        this.catalogs = catalogs;
    }

    /** The name of a catalog, and the outcome of the search for it. */
    private record Named(Placed<String> name, Catalogs.Search search) {}

    /** Checks that the catalogs that the interface and its methods name are known. */
    void check(Findings findings) {
        List<Placed<String>> names = new ArrayList<>();
        declaration.catalog().ifPresent(names::add);
        for (MethodDeclaration method : declaration.methods()) {
            method.catalog().ifPresent(names::add);
        }
        for (Placed<String> name : names) {
            CHECKS.findAll(new Named(name, catalogs.named(name.value())), findings);
        }
    }

    private static Optional<Finding> unknown(Named named) {
        String name = named.name().value();
        return named.search() instanceof Catalogs.Search.Unknown unknown
                ? Optional.of(Rule.UNKNOWN_CATALOG
                        .with("catalog", name)
                        .with("hint", Words.didYouMean(name, unknown.known()))
                        .with("searched", String.join(", ", unknown.searched()))
                        .with("known", Words.list(unknown.known()))
                        .at(named.name().place()))
                : Optional.empty();
    }

    /** The catalogs of some methods that record: for each the one that it names, else those that contain its family. */
    Collection<Catalog> of(List<CheckedMethod.Records> recording) {
        Map<String, Catalog> byName = new LinkedHashMap<>(); // comparing whole catalogs would be slow
        for (CheckedMethod.Records method : recording) {
            boolean isNamed = method.declaration().catalog().isPresent();
            for (Catalog catalog : of(method.declaration()).orElse(List.of())) {
                if (isNamed || catalog.family(method.family().name()).isPresent()) {
                    byName.put(catalog.name(), catalog);
                }
            }
        }
        return byName.values();
    }

    /** The catalogs of each method; empty if one of them cannot be used. */
    Optional<Map<MethodDeclaration, List<Catalog>>> ofMethods() {
        Map<MethodDeclaration, List<Catalog>> found = new LinkedHashMap<>();
        boolean all = declaration.catalog().isEmpty()
                || named(declaration.catalog().get()).isPresent();
        for (MethodDeclaration method : declaration.methods()) {
            if (method.catalog().isEmpty() && method.family().isEmpty()) {
                found.put(method, List.of());
                continue;
            }
            Optional<List<Catalog>> ofMethod = of(method);
            if (ofMethod.isPresent()) {
                found.put(method, ofMethod.get());
            } else {
                all = false;
            }
        }
        return all ? Optional.of(found) : Optional.empty();
    }

    private Optional<List<Catalog>> of(MethodDeclaration method) {
        if (method.catalog().isEmpty()) {
            Catalogs.Own own = catalogs.own();
            return own.complete() ? Optional.of(own.catalogs()) : Optional.empty();
        }
        Optional<Catalog> named = named(method.catalog().get());
        return named.isPresent() ? Optional.of(List.of(named.get())) : Optional.empty();
    }

    private Optional<Catalog> named(Placed<String> stated) {
        return catalogs.named(stated.value()) instanceof Catalogs.Search.Found found
                ? Optional.of(found.catalog())
                : Optional.empty();
    }
}
