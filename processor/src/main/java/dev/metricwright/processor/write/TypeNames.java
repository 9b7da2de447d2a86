package dev.metricwright.processor.write;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.ErasedType;
import java.util.List;
import java.util.Set;

/** The types that a recorder names: those of the runtime, and those in the signatures of its interface. */
final class TypeNames {

    private static final String ROOT = "dev.metricwright";
    private static final String RUNTIME = "dev.metricwright.runtime";

    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName GENERATED_BY = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName GENERATED = ClassName.get(ROOT, "Generated");
    static final ClassName REGISTRY = ClassName.get(ROOT, "MetricsRegistry");
    static final ClassName FAMILY_DEFINITION = ClassName.get(RUNTIME, "FamilyDefinition");
    static final ClassName LABEL_DEFINITION = ClassName.get(RUNTIME, "LabelDefinition");
    static final ClassName SELF_METRICS = ClassName.get(RUNTIME, "SelfMetrics");
    static final ClassName START_VALUES = ClassName.get(RUNTIME, "StartValues");
    static final ClassName ENUM_LABEL = ClassName.get(RUNTIME, "EnumLabel");
    static final ClassName DURATION = ClassName.get("java.time", "Duration");

    /**
     * The first parts of names that a recorder qualifies in expressions if something hides their simple names. A
     * variable or field with such a name would hide the package.
     */
    static final List<String> ROOTS = List.of("String", "java", "dev");

    private static final ClassName KEY_SPACE = ClassName.get(RUNTIME, "KeySpace");

    private final Set<String> hiddenNames;

    TypeNames(Set<String> hiddenNames) {
        this.hiddenNames = hiddenNames;
    }

    static ClassName table(FamilyType type) {
        return switch (type) {
            case COUNTER -> ClassName.get(RUNTIME, "CounterTable");
            case GAUGE, INFO -> ClassName.get(RUNTIME, "GaugeTable");
            case HISTOGRAM -> ClassName.get(RUNTIME, "HistogramTable");
            case SUMMARY, STATESET, UNKNOWN -> throw notRecordable(type);
        };
    }

    static ClassName cell(FamilyType type) {
        return switch (type) {
            case COUNTER -> ClassName.get(RUNTIME, "CounterCell");
            case GAUGE, INFO -> ClassName.get(RUNTIME, "GaugeCell");
            case HISTOGRAM -> ClassName.get(RUNTIME, "HistogramCell");
            case SUMMARY, STATESET, UNKNOWN -> throw notRecordable(type);
        };
    }

    /** The rules let no method record such a family. */
    private static IllegalArgumentException notRecordable(FamilyType type) {
        return new IllegalArgumentException("a recorder cannot record " + type.described());
    }

    static TypeName keySpace(FamilyType type) {
        return ParameterizedTypeName.get(KEY_SPACE, cell(type));
    }

    TypeName of(ErasedType type) {
        if (type instanceof ErasedType.ClassType name) {
            return of(name);
        }
        return type instanceof ErasedType.ArrayType array
                ? ArrayTypeName.of(of(array.component()))
                : of((ErasedType.Primitive) type);
    }

    /**
     * The name of a class. JavaPoet does not notice that an inherited type hides one of the same package, so a hidden
     * name is given without a package, which keeps JavaPoet from shortening it.
     */
    ClassName of(ErasedType.ClassType name) {
        List<String> simpleNames = name.simpleNames();
        return hiddenNames.contains(simpleNames.get(0))
                ? ClassName.get("", name.canonicalName())
                : ClassName.get(
                        name.packageName(),
                        simpleNames.get(0),
                        simpleNames.subList(1, simpleNames.size()).toArray(String[]::new));
    }

    private static TypeName of(ErasedType.Primitive type) {
        return switch (type) {
            case VOID -> TypeName.VOID;
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case CHAR -> TypeName.CHAR;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }
}
