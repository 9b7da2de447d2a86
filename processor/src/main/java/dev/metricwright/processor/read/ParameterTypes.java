package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads the types of parameters and results, as far as the rules distinguish them. */
final class ParameterTypes {

    private static final Map<String, Simple> BY_NAME = Map.of(
            "java.lang.String",
            Simple.STRING,
            "java.time.Duration",
            Simple.DURATION,
            "java.time.Instant",
            Simple.INSTANT,
            RuntimeNames.TIMING,
            Simple.TIMING,
            "java.util.function.LongSupplier",
            Simple.LONG_SUPPLIER,
            "java.util.function.DoubleSupplier",
            Simple.DOUBLE_SUPPLIER,
            "java.util.function.BooleanSupplier",
            Simple.BOOLEAN_SUPPLIER);

    private static final Map<String, Result.Kind> RESULTS = Map.of(
            RuntimeNames.COUNTER, Result.Kind.COUNTER,
            RuntimeNames.GAUGE, Result.Kind.GAUGE,
            RuntimeNames.HISTOGRAM, Result.Kind.HISTOGRAM,
            RuntimeNames.TIMING, Result.Kind.TIMING);

    private final ErasedTypes erased;

    ParameterTypes(Types types) {
        this.erased = new ErasedTypes(types);
    }

    ParameterType of(TypeMirror type, Element parameter) {
        boolean nanos = Annotation.on(parameter, RuntimeNames.NANOS).isPresent();
        return switch (type.getKind()) {
            case BOOLEAN -> Simple.BOOLEAN;
            case INT -> Simple.INT;
            case LONG -> nanos ? Simple.NANOS : Simple.LONG;
            case DOUBLE -> Simple.DOUBLE;
            case DECLARED -> declared((DeclaredType) type);
            default -> other(type);
        };
    }

    private ParameterType declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        Simple simple = BY_NAME.get(element.getQualifiedName().toString());
        if (simple != null) {
            return simple;
        }
        return element.getKind() == ElementKind.ENUM
                ? new ParameterType.Constants(ErasedTypes.name(element), constants(element))
                : other(type);
    }

    private ParameterType other(TypeMirror type) {
        return new ParameterType.Other(words(type), erased.of(type));
    }

    private static List<ParameterType.Constant> constants(TypeElement type) {
        List<ParameterType.Constant> constants = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(new ParameterType.Constant(member.getSimpleName().toString(), labelValue(member)));
            }
        }
        return constants;
    }

    private static Optional<String> labelValue(Element constant) {
        Optional<Annotation> stated = Annotation.on(constant, RuntimeNames.LABEL_VALUE);
        return stated.isPresent() ? stated.get().string("value") : Optional.empty();
    }

    /** Whether a parameter of this type may be a label, so that its name must tell which one. */
    static boolean mayBeLabel(ParameterType type) {
        return type == Simple.STRING || type == Simple.INT || type instanceof ParameterType.Constants;
    }

    Result result(TypeMirror type, HiddenTypes hidden) {
        Result.Kind kind =
                switch (type.getKind()) {
                    case VOID -> Result.Kind.VOID;
                    case DECLARED -> {
                        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
                        yield RESULTS.getOrDefault(element.getQualifiedName().toString(), Result.Kind.OTHER);
                    }
                    default -> Result.Kind.OTHER;
                };
        return new Result(kind, words(type), erased.of(type), hidden.in(type));
    }

    /** A type as a user writes it, without packages and annotations. */
    private static String words(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            String name = declared.asElement().getSimpleName().toString();
            return declared.getTypeArguments().isEmpty()
                    ? name
                    : name
                            + declared.getTypeArguments().stream()
                                    .map(ParameterTypes::words)
                                    .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null
                    ? "? extends " + words(wildcard.getExtendsBound())
                    : wildcard.getSuperBound() != null ? "? super " + words(wildcard.getSuperBound()) : "?";
        }
        return type instanceof ArrayType array
                ? words(array.getComponentType()) + "[]"
                : type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }
}
