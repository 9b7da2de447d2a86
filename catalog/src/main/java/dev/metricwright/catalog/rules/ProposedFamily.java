package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The probable definition of an unknown family, by a method that names it. */
final class ProposedFamily {

    private ProposedFamily() {}

    /** The family as its method describes it, to be pasted into a catalog. */
    static String yaml(MethodDeclaration method, FamilyReference reference, Catalog catalog) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (LabelEntry entry : LabelEntry.defining(method, catalog)) {
            labels.putIfAbsent(entry.label(), entry.label() + ": {" + values(entry) + "}");
        }
        String unit =
                reference.unit().map(stated -> ", unit: " + stated.value()).orElse("");
        String help = reference.help().map(stated -> quoted(stated.value())).orElse("…");
        String listed = labels.isEmpty() ? "" : ", labels: {" + String.join(", ", labels.values()) + "}";
        FamilyType type = type(method, reference);
        return "- {name: " + reference.name().value() + ", type: " + type.word() + unit + ", help: " + help + listed
                + "}";
    }

    /**
     * The values of a label, if the type of its parameter tells them. A value that a method fixes may not be the only
     * one.
     */
    private static String values(LabelEntry entry) {
        Optional<List<String>> known =
                entry.fixed().isPresent() ? Optional.empty() : entry.knownValues(Optional.empty());
        return known.map(values ->
                        values.stream().map(ProposedFamily::scalar).collect(Collectors.joining(", ", "values: [", "]")))
                .orElse("max: …");
    }

    /** A text as YAML. It is quoted, unless it is a plain word that YAML treats as a text. */
    private static String scalar(String value) {
        return value.matches("[a-z]\\w*") && !value.matches("true|false|null|yes|no|on|off|y|n")
                ? value
                : quoted(value);
    }

    private static String quoted(String text) {
        return '"' + Words.escaped(text) + '"';
    }

    /** The type that is stated, else the one that the name and the shape of the method suggest. */
    static FamilyType type(MethodDeclaration method, FamilyReference reference) {
        return reference.type().map(Placed::value).orElseGet(() -> guess(method, reference));
    }

    private static FamilyType guess(MethodDeclaration method, FamilyReference reference) {
        String name = reference.name().value();
        boolean total = name.endsWith("_total");
        boolean elapsed =
                method.parameters().stream().anyMatch(p -> p.type() == Simple.DURATION || p.type() == Simple.NANOS);
        return switch (method.result().kind()) {
            case COUNTER -> FamilyType.COUNTER;
            case GAUGE -> FamilyType.GAUGE;
            case HISTOGRAM, TIMING -> FamilyType.HISTOGRAM;
            case VOID, OTHER ->
                reference.buckets().isPresent() || (elapsed && !total)
                        ? FamilyType.HISTOGRAM
                        : total ? FamilyType.COUNTER : name.endsWith("_info") ? FamilyType.INFO : FamilyType.GAUGE;
        };
    }
}
