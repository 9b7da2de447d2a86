package dev.metricwright.cli.scaffold;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The source of an interface. */
final class InterfaceSource {

    /** The number of methods that must have the same labels before these become the default. */
    private static final int SHARED_BY_AT_LEAST = 3;

    private final String packageName;
    private final List<String> shared;

    private InterfaceSource(String packageName, List<String> shared) {
        this.packageName = packageName;
        this.shared = shared;
    }

    static String of(String packageName, PlannedInterface planned) {
        InterfaceSource source = new InterfaceSource(packageName, shared(planned.methods()));
        return JavaSource.of(packageName, source.type(planned));
    }

    /** The labels that more than half of the methods list, if enough methods do. */
    private static List<String> shared(List<PlannedMethod> methods) {
        Map<List<String>, Long> counts = methods.stream()
                .map(method -> entries(method.declaration()))
                .collect(Collectors.groupingBy(entries -> entries, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARED_BY_AT_LEAST && entry.getValue() * 2 > methods.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> entries(MethodDeclaration method) {
        return method.labels().orElseThrow().entries().stream()
                .map(entry ->
                        entry.label() + entry.fixed().map(value -> "=" + value).orElse(""))
                .toList();
    }

    private TypeSpec type(PlannedInterface planned) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(planned.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(planned.help()));
        if (!shared.isEmpty()) {
            type.addAnnotation(labels(shared));
        }
        planned.methods().forEach(method -> type.addMethod(method(method.family(), method.declaration())));
        return type.build();
    }

    private MethodSpec method(Family family, MethodDeclaration declaration) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(declaration.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(help(family))
                .addAnnotation(family(declaration.family().orElseThrow()))
                .returns(type(declaration.result()));
        List<String> entries = entries(declaration);
        boolean fixes = declaration.labels().orElseThrow().entries().stream()
                .anyMatch(entry -> entry.fixed().isPresent());
        // If no labels are listed, the parameters are the labels.
        if (shared.isEmpty() ? fixes : !entries.equals(shared)) {
            method.addAnnotation(labels(entries));
        }
        declaration.parameters().forEach(parameter -> method.addParameter(parameter(parameter)));
        return method.build();
    }

    private static CodeBlock help(Family family) {
        return JavadocText.of(
                family.help().isEmpty() ? "Records " + family.name() : family.help(),
                family.documentation().present().isEmpty()
                        ? ""
                        : "Present " + family.documentation().present(),
                family.documentation().notes());
    }

    private static AnnotationSpec family(FamilyReference reference) {
        AnnotationSpec.Builder family =
                JavaSource.annotation("MetricFamily", reference.name().value()).toBuilder();
        reference
                .buckets()
                .ifPresent(bounds -> family.addMember("buckets", array(bounds.value(), InterfaceSource::bound)));
        return family.build();
    }

    private static CodeBlock bound(double bound) {
        BigDecimal decimal = ShortestDecimal.of(bound);
        boolean needsFraction = decimal.scale() <= 0 && Math.abs(bound) > Integer.MAX_VALUE;
        return CodeBlock.of("$L", needsFraction ? ShortestDecimal.text(bound) : decimal.toPlainString());
    }

    private static AnnotationSpec labels(List<String> entries) {
        return entries.size() == 1
                ? JavaSource.annotation("Labels", entries.get(0))
                : JavaSource.annotation("Labels", array(entries, JavaSource::literal));
    }

    /** An array in one piece, because JavaPoet would give each element of an annotation's array a line of its own. */
    private static <T> CodeBlock array(List<T> elements, Function<T, CodeBlock> code) {
        return elements.stream().map(code).collect(CodeBlock.joining(",$W", "{", "}"));
    }

    private ParameterSpec parameter(ParameterDeclaration declaration) {
        ParameterSpec.Builder parameter = ParameterSpec.builder(type(declaration.type()), declaration.name());
        declaration.label().ifPresent(label -> parameter.addAnnotation(JavaSource.annotation("Label", label)));
        return parameter.build();
    }

    private TypeName type(ParameterType type) {
        return type instanceof Simple simple ? type(simple) : ClassName.get(packageName, type.words());
    }

    private static TypeName type(Simple type) {
        return switch (type) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case NANOS ->
                TypeName.LONG.annotated(
                        AnnotationSpec.builder(JavaSource.runtimeType("Nanos")).build());
            case DOUBLE -> TypeName.DOUBLE;
            case DURATION -> ClassName.get(Duration.class);
            case INSTANT -> ClassName.get(Instant.class);
            case TIMING -> JavaSource.runtimeType("Timing");
            case LONG_SUPPLIER -> ClassName.get(LongSupplier.class);
            case DOUBLE_SUPPLIER -> ClassName.get(DoubleSupplier.class);
            case BOOLEAN_SUPPLIER -> ClassName.get(BooleanSupplier.class);
        };
    }

    private static TypeName type(Result result) {
        return result.kind() == Result.Kind.VOID ? TypeName.VOID : JavaSource.runtimeType(result.words());
    }
}
