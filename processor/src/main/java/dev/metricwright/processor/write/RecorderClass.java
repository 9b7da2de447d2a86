package dev.metricwright.processor.write;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.declaration.InterfaceType;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class of a recorder: its fields, its constructor, and its methods. */
final class RecorderClass {

    private static final String PROCESSOR = "dev.metricwright.processor.MetricwrightProcessor";
    private static final String REGISTRY = "registry";

    private final CheckedRecorder recorder;
    private final InterfaceType type;
    private final InjectionStyle injection;
    private final ClassName implemented;
    private final List<RecorderMethod> methods;
    private final RecorderFields fields;
    private final StaticMethods staticMethods;
    private final Map<String, FamilyTable> tables = new LinkedHashMap<>();

    RecorderClass(CheckedRecorder recorder) {
        this.recorder = recorder;
        this.type = recorder.type();
        this.injection = new InjectionStyle(recorder.injection());
        TypeNames types = new TypeNames(type.hiddenNames());
        this.implemented = types.of(type.name());
        this.methods = recorder.methods().stream()
                .filter(method -> !(method instanceof CheckedMethod.Unimplemented))
                .map(method -> new RecorderMethod(method, types))
                .toList();
        this.fields = new RecorderFields(namesBesidesVariables(), injection.fieldModifiers());
        this.staticMethods = new StaticMethods(type.methodNames());
        for (CheckedFamily family : recorder.families()) {
            tables.put(family.family().name(), new FamilyTable(family, fields, staticMethods, types));
        }
    }

    /**
     * Names for fields. A field must not have the name of a variable, because the variable would hide it, nor that of a
     * package whose types the constructor names.
     */
    private NameAllocator namesBesidesVariables() {
        Set<String> variables = new HashSet<>(TypeNames.ROOTS);
        variables.add(REGISTRY);
        variables.addAll(enumPackages());
        methods.forEach(method -> variables.addAll(method.variables()));
        NameAllocator names = new NameAllocator();
        variables.forEach(variable -> names.newName(variable, variable));
        return names;
    }

    /** The first part of the package of each enum, because the constructor names the enums. */
    private Set<String> enumPackages() {
        Set<String> packages = new HashSet<>();
        for (CheckedMethod method : recorder.methods()) {
            for (ParameterDeclaration parameter : method.declaration().parameters()) {
                if (parameter.type() instanceof ParameterType.Constants constants) {
                    packages.add(constants.erased().packageName().replaceFirst("\\..*", ""));
                }
            }
        }
        packages.remove("");
        return packages;
    }

    /** The name of the recorder of {@code Outer.Inner} is {@code Outer_InnerRecorder}. */
    static ClassName name(InterfaceType type) {
        return ClassName.get(
                type.name().packageName(), String.join("_", type.name().simpleNames()) + "Recorder");
    }

    TypeSpec write() {
        // The methods are written first, because the constructor assigns the fields that they use.
        List<MethodSpec> written =
                methods.stream().map(method -> method.write(tables)).toList();
        TypeSpec.Builder spec = TypeSpec.classBuilder(name(type))
                .addJavadoc("$L.\n", comment())
                .alwaysQualify(type.hiddenNames().toArray(String[]::new))
                .addModifiers(recorder.isAbstract() ? new Modifier[] {Modifier.ABSTRACT} : injection.classModifiers())
                .addSuperinterface(implemented);
        if (type.isPublic()) {
            spec.addModifiers(Modifier.PUBLIC);
        }
        if (type.seesGenerated()) {
            spec.addAnnotation(annotation(TypeNames.GENERATED_BY, CodeBlock.of("$S", PROCESSOR)));
        }
        spec.addAnnotation(TypeNames.GENERATED);
        injection.scope().ifPresent(spec::addAnnotation);
        if (!type.warnings().isEmpty()) {
            String format = type.warnings().size() == 1 ? "$L" : "{$L}";
            spec.addAnnotation(annotation(
                    ClassName.get(SuppressWarnings.class), CodeBlock.of(format, Literals.list(type.warnings()))));
        }
        injection.module(name(type), implemented).ifPresent(spec::addType);
        return spec.addMethod(constructor())
                .addFields(fields.specs())
                .addMethods(injection.methods())
                .addMethods(written)
                .addMethods(staticMethods.specs())
                .build();
    }

    /**
     * The comment of the class. It names the interface only if the name is ASCII, because an escape would make the
     * comment hard to read.
     */
    private String comment() {
        String name = type.name().nestedName();
        return StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                ? "Generated from {@link " + name + "}; do not edit"
                : "Generated; do not edit";
    }

    private static AnnotationSpec annotation(ClassName annotation, CodeBlock value) {
        return AnnotationSpec.builder(annotation).addMember("value", value).build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Creates a recorder.\n\n@param $L the registry that holds the series\n", REGISTRY)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeNames.REGISTRY, REGISTRY);
        injection.constructor().ifPresent(constructor::addAnnotation);
        if (!recorder.commonLabels().isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of(recorder.interfaceName()));
            arguments.addAll(recorder.commonLabels());
            constructor.addStatement("$N.requireCommonLabels($L)", REGISTRY, Literals.list(arguments));
        }
        recorder.catalogs()
                .forEach((catalog, version) -> constructor.addStatement(
                        "$T.compiledAgainst($N, $L)",
                        TypeNames.SELF_METRICS,
                        REGISTRY,
                        Literals.list(List.of(catalog, version))));
        for (FamilyTable table : tables.values()) {
            constructor.addCode(table.creation(REGISTRY, recorder.interfaceName()));
        }
        constructor.addCode(fields.assignments());
        for (FamilyTable table : tables.values()) {
            constructor.addCode(table.start());
        }
        return constructor.build();
    }
}
