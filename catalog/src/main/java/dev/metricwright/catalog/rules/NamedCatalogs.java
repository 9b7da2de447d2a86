package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import dev.metricwright.catalog.finding.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogs of the methods of an interface: the one that a method names, else those that the user gave. */
final class NamedCatalogs {

    private final InterfaceDeclaration declaration;
    private final Catalogs catalogs;
    private final Findings findings;

    NamedCatalogs(InterfaceDeclaration declaration, Catalogs catalogs, Findings findings) {
        this.declaration = declaration;
        this.catalogs = catalogs;
        this.findings = findings;
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

    private Optional<Catalog> named(Stated<String> stated) {
        Catalogs.Search search = catalogs.named(stated.value());
        if (search instanceof Catalogs.Search.Found found) {
            return Optional.of(found.catalog());
        }
        if (search instanceof Catalogs.Search.Unknown unknown) {
            findings.report(
                    Rule.UNKNOWN_CATALOG,
                    stated.place(),
                    stated.value(),
                    Words.didYouMean(stated.value(), unknown.known()),
                    String.join(" or ", unknown.searched()),
                    Words.list(unknown.known()));
        }
        return Optional.empty();
    }
}
