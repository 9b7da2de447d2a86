package dev.metricwright.processor.read;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.Placed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The meaning of a method, without the places of its parts. Two methods of one signature that are inherited side by
 * side must have the same meaning.
 */
record MethodMeaning(
        Optional<String> catalog,
        Optional<String> family,
        Optional<FamilyType> type,
        Optional<String> unit,
        Optional<List<Double>> buckets,
        Optional<List<String>> labels,
        OptionalInt maxSeries,
        boolean lazy,
        List<String> parameters,
        List<ParameterType> parameterTypes,
        Set<Purpose> purposes) {

    static MethodMeaning of(MethodDeclaration method) {
        return new MethodMeaning(
                method.catalog().map(Placed::value),
                method.family().map(FamilyReference::name).map(Placed::value),
                method.family().flatMap(FamilyReference::type).map(Placed::value),
                method.family().flatMap(FamilyReference::unit).map(Placed::value),
                method.family().flatMap(FamilyReference::buckets).map(Placed::value),
                method.labels().map(labels -> labels.entries().stream()
                        .map(entry -> entry.label()
                                + entry.fixed().map(value -> "=" + value).orElse(""))
                        .toList()),
                method.labels().map(LabelsDeclaration::maxSeries).orElse(OptionalInt.empty()),
                method.labels().map(LabelsDeclaration::lazy).orElse(false),
                method.parameters().stream().map(MethodMeaning::label).toList(),
                method.parameters().stream().map(ParameterDeclaration::type).toList(),
                method.purposes());
    }

    /** The label that a parameter may give, else an empty text: the name of a value does not matter. */
    private static String label(ParameterDeclaration parameter) {
        return parameter.label().isPresent() || ParameterTypes.mayBeLabel(parameter.type())
                ? parameter.label().orElse(parameter.name()).replace("_", "").toLowerCase(Locale.ROOT)
                : "";
    }
}
