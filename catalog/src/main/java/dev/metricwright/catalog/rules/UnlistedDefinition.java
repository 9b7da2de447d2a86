package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Combinations;
import dev.metricwright.catalog.Documentation;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.History;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Lifetime;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A family that is not in a catalog, as the methods of an interface define it. Its type, unit and help text are each
 * the first that a method states; the other methods need not repeat them. Its labels are those of the first method. Its
 * budget is the lowest {@code maxSeries}.
 *
 * @param family the family, as if a catalog had it
 * @param methods the methods that name it, in the order of the interface, at least one
 */
record UnlistedDefinition(Family family, List<MethodDeclaration> methods) {

    UnlistedDefinition {
        methods = List.copyOf(methods);
    }

    /**
     * Defines a family.
     *
     * @param methods the methods that name it, at least one
     * @param beside the catalog of the families that are exposed beside it
     * @return the definition; empty if no method states the type
     */
    static Optional<UnlistedDefinition> of(List<MethodDeclaration> methods, Catalog beside) {
        MethodDeclaration first = methods.get(0);
        String name = first.family().orElseThrow().name().value();
        return stated(methods, FamilyReference::type)
                .map(type -> new UnlistedDefinition(
                        family(
                                name,
                                type,
                                stated(methods, FamilyReference::unit).orElse(""),
                                stated(methods, FamilyReference::help).orElse(""),
                                labels(first, beside),
                                maxSeries(methods)),
                        methods));
    }

    private static <T> Optional<T> stated(
            List<MethodDeclaration> methods, Function<FamilyReference, Optional<Placed<T>>> part) {
        return methods.stream()
                .flatMap(method -> method.family().stream())
                .flatMap(reference -> part.apply(reference).stream())
                .map(Placed::value)
                .findFirst();
    }

    /** The labels that a method defines, except those that are common or forbidden in the catalog beside the family. */
    private static List<Label> labels(MethodDeclaration method, Catalog beside) {
        return LabelEntry.defining(method, beside).stream()
                .map(LabelEntry::label)
                .filter(name -> beside.commonLabels().stream().map(Label::name).noneMatch(name::equals))
                .filter(name -> !beside.forbiddenLabels().containsKey(name))
                .distinct()
                .map(UnlistedDefinition::label)
                .toList();
    }

    /** An open label, because the values that methods pass for it may differ from recorder to recorder. */
    private static Label label(String name) {
        return new Label(
                name,
                "",
                new LabelValues.Open(Map.of(), OptionalInt.empty(), Optional.empty()),
                Label.OVERFLOW,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Origin.NOWHERE);
    }

    private static OptionalInt maxSeries(List<MethodDeclaration> methods) {
        return methods.stream()
                .flatMap(method -> method.labels().stream())
                .map(LabelsDeclaration::maxSeries)
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static Family family(
            String name, FamilyType type, String unit, String help, List<Label> labels, OptionalInt maxSeries) {
        return new Family(
                name,
                type,
                unit,
                help,
                labels,
                Combinations.ALL,
                List.of(),
                BucketRule.Chosen.ANY,
                List.of(),
                Optional.empty(),
                maxSeries,
                Lifetime.USUAL,
                History.NONE,
                Documentation.NONE,
                Map.of(),
                Origin.NOWHERE);
    }

    /** The name of the method that defines the labels of the family. */
    String labelling() {
        return methods.get(0).name();
    }

    /** The name of the first method that states a part of the definition. */
    <T> String stating(Function<FamilyReference, Optional<Placed<T>>> part) {
        return methods.stream()
                .filter(method -> method.family().flatMap(part).isPresent())
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The place of findings about the whole family: its name in its first method. */
    Place place() {
        return methods.get(0).family().orElseThrow().name().place();
    }
}
