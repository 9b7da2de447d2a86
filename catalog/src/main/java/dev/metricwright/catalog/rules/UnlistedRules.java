package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules about families that are not in a catalog: they must have one definition and a valid name. */
final class UnlistedRules {

    private final List<MethodDeclaration> methods;
    private final Catalog beside;
    private final Findings findings;
    private final Map<String, Optional<UnlistedDefinition>> definitions = new LinkedHashMap<>();

    /**
     * Rules for the methods of an interface.
     *
     * @param methods all methods of the interface
     * @param beside the catalog of the families that are exposed beside those of the methods
     */
    UnlistedRules(List<MethodDeclaration> methods, Catalog beside, Findings findings) {
        this.methods = methods;
        this.beside = beside;
        this.findings = findings;
    }

    /**
     * The family that a method names; empty if it is in the catalog of another method, or if no method states its type.
     */
    Optional<Subject> find(MethodDeclaration method, FamilyReference reference) {
        String name = reference.name().value();
        if (beside.family(name).isPresent()) {
            findings.report(Rule.PARTLY_LISTED, reference.name().place(), name, method.name());
            return Optional.empty();
        }
        Optional<UnlistedDefinition> definition = definitions.computeIfAbsent(name, this::define);
        if (definition.isEmpty()) {
            List<String> known = beside.families().stream().map(Family::name).toList();
            findings.report(
                    Rule.DEFINITION_INCOMPLETE,
                    reference.name().place(),
                    name,
                    Words.didYouMean(name, known),
                    ProposedFamily.type(method, reference));
        }
        return definition.map(defined -> subject(method, reference, defined));
    }

    private Optional<UnlistedDefinition> define(String name) {
        List<MethodDeclaration> naming = methods.stream()
                .filter(method -> method.purpose() == Purpose.RECORDS)
                .filter(method -> method.family()
                        .filter(reference -> reference.name().value().equals(name))
                        .isPresent())
                .toList();
        return UnlistedDefinition.of(naming, beside);
    }

    private Subject subject(MethodDeclaration method, FamilyReference reference, UnlistedDefinition definition) {
        Family family = definition.family();
        boolean typeAgrees = reference
                .type()
                .map(type -> type.value() == family.type()
                        || !findings.report(
                                Rule.TYPE_CONFLICT,
                                type.place(),
                                family.name(),
                                Words.a(type.value()),
                                Words.a(family.type()),
                                definition.stating(FamilyReference::type)))
                .orElse(true);
        boolean unitAgrees = reference
                .unit()
                .map(unit -> unit.value().equals(family.unit())
                        || !findings.report(
                                Rule.UNIT_CONFLICT,
                                unit.place(),
                                family.name(),
                                unit.value(),
                                family.unit(),
                                definition.stating(FamilyReference::unit)))
                .orElse(true);
        reference
                .help()
                .filter(help -> !help.value().equals(family.help()))
                .ifPresent(help -> findings.report(
                        Rule.HELP_CONFLICT, help.place(), family.name(), definition.stating(FamilyReference::help)));
        return new Subject(
                method,
                reference,
                beside,
                family,
                Optional.of(definition.labelling()),
                typeAgrees,
                unitAgrees,
                Entry.of(method, family, beside));
    }

    /** Checks the names of the families that were found, as if they were in the catalog. */
    void checkNames() {
        if (definitions.isEmpty()) {
            return;
        }
        List<UnlistedDefinition> found =
                definitions.values().stream().flatMap(Optional::stream).toList();
        List<Family> families = new ArrayList<>(beside.families());
        found.forEach(definition -> families.add(definition.family()));
        NameRules names = new NameRules(beside, families, findings);
        found.forEach(definition -> names.check(definition.family(), definition.place()));
    }
}
