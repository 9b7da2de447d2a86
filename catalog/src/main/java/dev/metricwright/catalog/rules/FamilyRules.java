package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Deprecation;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the family that a method names, and checks that the type, unit and help text of the method agree with it. */
final class FamilyRules {

    private final Unlisted unlisted;
    private final UnlistedRules unlistedRules;
    private final Findings findings;

    /** Names that were not found. With these, a name on an interface is reported once, not for each method. */
    private final Set<Stated<String>> unknown = new HashSet<>();

    /** The catalog of each family that was found. An interface may inherit methods that use different catalogs. */
    private final Map<String, Catalog> found = new HashMap<>();

    /**
     * Rules for the methods of an interface.
     *
     * @param unlisted how families that are not in a catalog are treated
     * @param unlistedRules the rules about such families
     */
    FamilyRules(Unlisted unlisted, UnlistedRules unlistedRules, Findings findings) {
        this.unlisted = unlisted;
        this.unlistedRules = unlistedRules;
        this.findings = findings;
    }

    /**
     * The family of a method. Exactly one catalog must contain it, unless families that are not in a catalog are
     * allowed.
     */
    Optional<Subject> find(MethodDeclaration method, FamilyReference reference, List<Catalog> catalogs) {
        String name = reference.name().value();
        List<Catalog> having = new ArrayList<>();
        for (Catalog catalog : catalogs) {
            if (catalog.family(name).isPresent()) {
                having.add(catalog);
            }
        }
        if (having.size() > 1) {
            return ambiguous(reference, having);
        }
        if (having.isEmpty()) {
            return unlisted(method, reference, catalogs);
        }
        Catalog catalog = having.get(0);
        Catalog before = found.putIfAbsent(name, catalog);
        if (before != null && !before.equals(catalog)) {
            return ambiguous(reference, List.of(before, catalog));
        }
        return Optional.of(
                subject(method, reference, catalog, catalog.family(name).orElseThrow()));
    }

    private Optional<Subject> ambiguous(FamilyReference reference, List<Catalog> catalogs) {
        findings.report(
                Rule.AMBIGUOUS_FAMILY,
                reference.name().place(),
                reference.name().value(),
                Words.list(catalogs.stream().map(Catalog::name).toList()));
        return Optional.empty();
    }

    private Subject subject(MethodDeclaration method, FamilyReference reference, Catalog catalog, Family family) {
        Findings findings = this.findings.excusing(family);
        boolean typeAgrees = true;
        if (reference.type().isPresent()) {
            Stated<FamilyType> type = reference.type().get();
            typeAgrees = type.value() == family.type()
                    || !findings.report(
                            Rule.TYPE_MISMATCH,
                            type.place(),
                            family.name(),
                            Words.a(type.value()),
                            Words.a(family.type()),
                            catalog.name(),
                            family.type());
        }
        boolean unitAgrees = true;
        if (reference.unit().isPresent()) {
            Stated<String> unit = reference.unit().get();
            unitAgrees = unit.value().equals(family.unit())
                    || !findings.report(
                            Rule.UNIT_MISMATCH,
                            unit.place(),
                            family.name(),
                            unit.value(),
                            family.unit().isEmpty() ? "no unit" : family.unit(),
                            catalog.name(),
                            orWrite(family.unit()));
        }
        if (reference.help().isPresent() && !reference.help().get().value().equals(family.help())) {
            findings.report(
                    Rule.HELP_MISMATCH,
                    reference.help().get().place(),
                    family.name(),
                    catalog.name(),
                    orWrite(family.help()));
        }
        if (family.history().deprecated().isPresent()) {
            Deprecation deprecated = family.history().deprecated().get();
            findings.report(
                    Rule.DEPRECATED_FAMILY,
                    reference.name().place(),
                    family.name(),
                    deprecated.since().isEmpty() ? "" : " since " + deprecated.since(),
                    deprecated.use().isEmpty() ? "stop recording it" : "record " + deprecated.use());
        }
        return new Subject(
                method,
                reference,
                catalog,
                family,
                Optional.empty(),
                typeAgrees,
                unitAgrees,
                Entry.of(method, family, catalog));
    }

    private static String orWrite(String text) {
        return text.isEmpty() ? "" : ", or write \"" + Words.escaped(text) + '"';
    }

    private Optional<Subject> unlisted(MethodDeclaration method, FamilyReference reference, List<Catalog> catalogs) {
        if (reportAlias(reference, catalogs)) {
            return Optional.empty();
        }
        if (unknown.add(reference.name())) {
            reportUnknown(method, reference, catalogs);
        }
        return unlisted.admits() ? unlistedRules.find(method, reference) : Optional.empty();
    }

    private boolean reportAlias(FamilyReference reference, List<Catalog> catalogs) {
        String name = reference.name().value();
        return catalogs.stream()
                .flatMap(catalog -> catalog.families().stream())
                .filter(family -> family.history().aliases().contains(name))
                .findFirst()
                .filter(family ->
                        findings.report(Rule.ALIAS_USED, reference.name().place(), name, family.name()))
                .isPresent();
    }

    private void reportUnknown(MethodDeclaration method, FamilyReference reference, List<Catalog> catalogs) {
        String name = reference.name().value();
        if (catalogs.isEmpty()) {
            findings.report(Rule.NO_CATALOG, reference.name().place(), name);
            return;
        }
        List<String> known = catalogs.stream()
                .flatMap(catalog -> catalog.families().stream())
                .map(Family::name)
                .toList();
        findings.report(
                Rule.UNKNOWN_FAMILY,
                reference.name().place(),
                name,
                Words.list(catalogs.stream().map(Catalog::name).toList()),
                Words.didYouMean(name, known),
                ProposedFamily.yaml(method, reference, catalogs.get(0)));
    }
}
