package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Stated;
import java.util.List;
import java.util.stream.Collectors;

/** What a method that names a family that nobody knows probably means by it. */
final class ProposedFamily {

    private ProposedFamily() {}

    /** The family as its method has it, to be pasted into a catalog. */
    static String yaml(MethodDeclaration method, FamilyReference reference) {
        String name = reference.name().value();
        FamilyType type = type(method, reference);
        List<String> labels = method.labels()
                .map(declared -> declared.entries().stream()
                        .map(LabelsDeclaration.Entry::label)
                        .distinct()
                        .toList())
                .orElseGet(() -> method.parameters().stream()
                        .filter(p -> p.type() == Simple.STRING
                                || p.type() == Simple.INT
                                || p.type() instanceof ParameterType.Constants)
                        .map(p -> p.label().orElseGet(() -> Words.snakeCase(p.name())))
                        .toList());
        String unit =
                reference.unit().map(stated -> ", unit: " + stated.value()).orElse("");
        String help = reference
                .help()
                .map(stated -> '"' + Words.escaped(stated.value()) + '"')
                .orElse("…");
        String listed = labels.isEmpty()
                ? ""
                : labels.stream()
                        .map(label -> label + ": {max: …}")
                        .collect(Collectors.joining(", ", ", labels: {", "}"));
        return "- {name: " + name + ", type: " + type.word() + unit + ", help: " + help + listed + "}";
    }

    /** The type that is stated, else the one that the name and the shape of the method suggest. */
    static FamilyType type(MethodDeclaration method, FamilyReference reference) {
        return reference.type().map(Stated::value).orElseGet(() -> guess(method, reference));
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
