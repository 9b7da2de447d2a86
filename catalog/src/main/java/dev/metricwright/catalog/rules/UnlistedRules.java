package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules about families that are not in a catalog: they must have one definition and a valid name. */
final class UnlistedRules {

    private static final Checks<Named> CHECKS =
            new Checks<>(List.of(UnlistedRules::partlyListed, UnlistedRules::incomplete));

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

    /** The catalog of the families that are exposed beside those of the methods. */
    Catalog beside() {
        return beside;
    }

    /**
     * A family that is not in the catalogs of a method.
     *
     * @param method the method
     * @param reference how it names the family
     * @param beside the catalog of the families that are exposed beside it
     * @param definition its definition; empty if it is in the catalog of another method, or if no method states its type
     */
    private record Named(
            MethodDeclaration method,
            FamilyReference reference,
            Catalog beside,
            Optional<UnlistedDefinition> definition) {

        String name() {
            return reference.name().value();
        }

        boolean isListed() {
            return beside.family(name()).isPresent();
        }

        Optional<Finding> breaks(Rule rule, Object... details) {
            return Optional.of(rule.at(reference.name().place(), details));
        }
    }

    /**
     * The family that a method names; empty if it is in the catalog of another method, or if no method states its type.
     */
    Optional<UnlistedDefinition> find(MethodDeclaration method, FamilyReference reference) {
        String name = reference.name().value();
        Optional<UnlistedDefinition> definition =
                beside.family(name).isPresent() ? Optional.empty() : definitions.computeIfAbsent(name, this::define);
        CHECKS.findFirst(new Named(method, reference, beside, definition), findings);
        return definition;
    }

    private static Optional<Finding> partlyListed(Named named) {
        return named.isListed()
                ? named.breaks(Rule.PARTLY_LISTED, named.name(), named.method().name())
                : Optional.empty();
    }

    private static Optional<Finding> incomplete(Named named) {
        if (named.isListed() || named.definition().isPresent()) {
            return Optional.empty();
        }
        List<String> known =
                named.beside().families().stream().map(Family::name).toList();
        return Optional.of(Rule.DEFINITION_INCOMPLETE
                .with("family", named.name())
                .with("hint", Words.didYouMean(named.name(), known))
                .with("type", ProposedFamily.type(named.method(), named.reference()))
                .at(named.reference().name().place()));
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
