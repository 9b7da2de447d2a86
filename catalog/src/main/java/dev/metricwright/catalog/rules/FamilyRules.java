package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Deprecation;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.finding.Finding;
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

    private static final Checks<Search> SEARCH = new Checks<>(List.of(FamilyRules::ambiguous, FamilyRules::alias));

    private static final Checks<Search> UNKNOWN =
            new Checks<>(List.of(FamilyRules::noName, FamilyRules::noCatalog, FamilyRules::unknown));

    private static final Checks<Named> TYPE = new Checks<>(List.of(FamilyRules::type));

    private static final Checks<Named> UNIT = new Checks<>(List.of(FamilyRules::unit));

    /** All of these rules are applied. */
    private static final Checks<Named> ADVICE = new Checks<>(List.of(FamilyRules::help, FamilyRules::deprecated));

    private final Unlisted unlisted;
    private final UnlistedRules unlistedRules;
    private final Findings findings;

    /** Names that were not found. With these, a name on an interface is reported once, not for each method. */
    private final Set<Placed<String>> unknown = new HashSet<>();

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
     * The search for the family of a method.
     *
     * @param method the method
     * @param reference how it names the family
     * @param catalogs the catalogs that are searched
     * @param having those of them that contain the family, and another one in which an earlier method found it
     * @param first whether no earlier method of the interface names a family that is in none of its catalogs
     */
    private record Search(
            MethodDeclaration method,
            FamilyReference reference,
            List<Catalog> catalogs,
            List<Catalog> having,
            boolean first) {

        String name() {
            return reference.name().value();
        }

        List<Family> families() {
            return catalogs.stream()
                    .flatMap(catalog -> catalog.families().stream())
                    .toList();
        }

        /** A question about the nearest name; empty if no name is near. */
        String hint() {
            return Words.didYouMean(
                    name(), families().stream().map(Family::name).toList());
        }

        Optional<Finding> breaks(Rule rule, Object... details) {
            return Optional.of(rule.at(reference.name().place(), details));
        }
    }

    /**
     * A family that a method names.
     *
     * @param reference how the method names the family
     * @param catalog the catalog of the family, or the one of the families that are exposed beside it
     * @param family the family
     * @param definition its definition, if it is not in a catalog
     */
    private record Named(
            FamilyReference reference, Catalog catalog, Family family, Optional<UnlistedDefinition> definition) {}

    /**
     * The family of a method. Exactly one catalog must contain it, unless families that are not in a catalog are
     * allowed.
     */
    Optional<Subject> find(MethodDeclaration method, FamilyReference reference, List<Catalog> catalogs) {
        Search search = search(method, reference, catalogs);
        boolean isWrong = SEARCH.findFirst(search, findings);
        if (isWrong || search.having().size() > 1) {
            return Optional.empty();
        }
        if (search.having().size() == 1) {
            Catalog catalog = search.having().get(0);
            Family family = catalog.family(search.name()).orElseThrow();
            return Optional.of(subject(method, new Named(reference, catalog, family, Optional.empty())));
        }
        if (unknown.add(reference.name())) {
            UNKNOWN.findFirst(search, findings);
        }
        return unlisted.admits()
                ? unlistedRules
                        .find(method, reference)
                        .map(definition -> subject(
                                method,
                                new Named(
                                        reference,
                                        unlistedRules.beside(),
                                        definition.family(),
                                        Optional.of(definition))))
                : Optional.empty();
    }

    private Search search(MethodDeclaration method, FamilyReference reference, List<Catalog> catalogs) {
        String name = reference.name().value();
        List<Catalog> having = new ArrayList<>();
        for (Catalog catalog : catalogs) {
            if (catalog.family(name).isPresent()) {
                having.add(catalog);
            }
        }
        if (having.size() == 1) {
            Catalog before = found.putIfAbsent(name, having.get(0));
            if (before != null && !before.equals(having.get(0))) {
                having.add(0, before);
            }
        }
        return new Search(method, reference, catalogs, having, unknown.isEmpty());
    }

    private static Optional<Finding> ambiguous(Search search) {
        return search.having().size() > 1
                ? search.breaks(
                        Rule.AMBIGUOUS_FAMILY,
                        search.name(),
                        Words.list(search.having().stream().map(Catalog::name).toList()))
                : Optional.empty();
    }

    private static Optional<Finding> alias(Search search) {
        return search.having().isEmpty()
                ? search.families().stream()
                        .filter(family -> family.history().aliases().contains(search.name()))
                        .findFirst()
                        .flatMap(family -> search.breaks(Rule.ALIAS_USED, search.name(), family.name()))
                : Optional.empty();
    }

    /** No catalog could contain the family. */
    private static Optional<Finding> noName(Search search) {
        return NameRules.isValid(search.name()) || !search.hint().isEmpty()
                ? Optional.empty()
                : search.breaks(Rule.NAME_SYNTAX, search.name());
    }

    private static Optional<Finding> noCatalog(Search search) {
        String remedy = search.first()
                ? "name one with @Catalog, pass its file with -Ametricwright.catalogs=FILE, or allow unlisted families"
                        + " with -Ametricwright.unlisted=allow"
                : "do as the first finding about this interface says";
        return search.catalogs().isEmpty() ? search.breaks(Rule.NO_CATALOG, search.name(), remedy) : Optional.empty();
    }

    private static Optional<Finding> unknown(Search search) {
        List<Catalog> catalogs = search.catalogs();
        return catalogs.isEmpty()
                ? Optional.empty()
                : Optional.of(Rule.UNKNOWN_FAMILY
                        .with("family", search.name())
                        .with(
                                "catalogs",
                                Words.list(catalogs.stream().map(Catalog::name).toList()))
                        .with("hint", search.hint())
                        .with("yaml", ProposedFamily.yaml(search.method(), search.reference(), catalogs.get(0)))
                        .at(search.reference().name().place()));
    }

    private Subject subject(MethodDeclaration method, Named named) {
        Findings ofCatalog = named.definition().isPresent() ? findings : findings.excusing(named.catalog());
        Findings excusing = ofCatalog.excusing(named.family());
        boolean typeAgrees = !TYPE.findFirst(named, excusing);
        boolean unitAgrees = !UNIT.findFirst(named, excusing);
        ADVICE.findAll(named, excusing);
        return new Subject(
                method,
                named.reference(),
                named.catalog(),
                named.family(),
                named.definition().map(UnlistedDefinition::labelling),
                typeAgrees,
                unitAgrees,
                LabelEntry.of(method, named.family(), named.catalog()));
    }

    /** The type of a family that cannot be recorded has no constant that could be written instead. */
    private static Optional<Finding> type(Named named) {
        Family family = named.family();
        return named.reference()
                .type()
                .filter(type -> family.type().isRecordable() && type.value() != family.type())
                .map(type -> named.definition().isPresent()
                        ? Rule.TYPE_CONFLICT
                                .with("family", family.name())
                                .with("stated", type.value().described())
                                .with("defined", family.type().described())
                                .with("method", named.definition().get().stating(FamilyReference::type))
                                .at(type.place())
                        : Rule.TYPE_MISMATCH
                                .with("family", family.name())
                                .with("stated", type.value().described())
                                .with("defined", family.type().described())
                                .with("catalog", named.catalog().name())
                                .with("type", family.type())
                                .at(type.place()));
    }

    private static Optional<Finding> unit(Named named) {
        Family family = named.family();
        return named.reference()
                .unit()
                .filter(unit -> !unit.value().equals(family.unit()))
                .map(unit -> named.definition().isPresent()
                        ? Rule.UNIT_CONFLICT
                                .with("family", family.name())
                                .with("stated", unit.value())
                                .with("defined", family.unit())
                                .with("method", named.definition().get().stating(FamilyReference::unit))
                                .at(unit.place())
                        : Rule.UNIT_MISMATCH
                                .with("family", family.name())
                                .with("stated", unit.value())
                                .with("defined", family.unit().isEmpty() ? "none" : family.unit())
                                .with("catalog", named.catalog().name())
                                .with("alternative", orWrite(family.unit()))
                                .at(unit.place()));
    }

    private static Optional<Finding> help(Named named) {
        Family family = named.family();
        return named.reference()
                .help()
                .filter(help -> !help.value().equals(family.help()))
                .map(help -> named.definition().isPresent()
                        ? Rule.HELP_CONFLICT.at(
                                help.place(),
                                family.name(),
                                named.definition().get().stating(FamilyReference::help))
                        : Rule.HELP_MISMATCH
                                .with("family", family.name())
                                .with("catalog", named.catalog().name())
                                .with("alternative", orWrite(family.help()))
                                .at(help.place()));
    }

    private static Optional<Finding> deprecated(Named named) {
        if (named.family().history().deprecated().isEmpty()) {
            return Optional.empty();
        }
        Deprecation deprecated = named.family().history().deprecated().get();
        return Optional.of(Rule.DEPRECATED_FAMILY
                .with("family", named.family().name())
                .with("since", deprecated.since().isEmpty() ? "" : " since " + deprecated.since())
                .with("remedy", deprecated.use().isEmpty() ? "stop recording it" : "record " + deprecated.use())
                .at(named.reference().name().place()));
    }

    private static String orWrite(String text) {
        return text.isEmpty() ? "" : ", or write \"" + Words.escaped(text) + '"';
    }
}
