package dev.metricwright.processor.write;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.processor.read.ReadInterface;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** The class of a recorder: its fields, its constructor, and its methods. */
final class RecorderClass {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.metricwright.processor.MetricwrightProcessor";
    private static final String REGISTRY = "registry";

    private final CheckedRecorder recorder;
    private final ReadInterface read;
    private final ClassName name;
    private final boolean annotateGenerated;
    private final Wiring wiring;

    private final Fields fields;
    private final Map<String, FamilyTable> tables = new LinkedHashMap<>();

    RecorderClass(CheckedRecorder recorder, ReadInterface read, ClassName name, boolean annotateGenerated) {
        this.recorder = recorder;
        this.read = read;
        this.name = name;
        this.annotateGenerated = annotateGenerated;
        this.wiring = new Wiring(recorder.injection());

        NameAllocator names = new NameAllocator();
        names.newName(REGISTRY, REGISTRY);
        recorder.methods().stream()
                .flatMap(method -> method.declaration().parameters().stream())
                .map(ParameterDeclaration::name)
                .distinct()
                .filter(parameter -> !parameter.equals(REGISTRY))
                .forEach(parameter -> names.newName(parameter, parameter));
        this.fields = new Fields(names, wiring.fieldModifiers());
        IdentityHashMap<ParameterDeclaration, TypeName> types = new IdentityHashMap<>();
        read.signatures().forEach((method, signature) -> {
            for (int i = 0; i < method.parameters().size(); i++) {
                types.put(
                        method.parameters().get(i),
                        TypeName.get(signature.parameters().get(i)));
            }
        });
        for (CheckedFamily family : recorder.families()) {
            tables.put(family.family().name(), new FamilyTable(family, recorder.interfaceName(), fields, types));
        }
    }

    TypeSpec write() {
        TypeElement type = read.type();
        List<MethodSpec> methods = recorder.methods().stream().map(this::method).toList();
        TypeSpec.Builder written = TypeSpec.classBuilder(name)
                .addOriginatingElement(type)
                .avoidClashesWithNestedClasses(type)
                .addModifiers(wiring.classModifiers())
                .addSuperinterface(ClassName.get(type))
                .addJavadoc("Records {@link $T}. Generated; change that instead.\n", ClassName.get(type));
        if (isPublic(type)) {
            written.addModifiers(Modifier.PUBLIC);
        }
        if (annotateGenerated) {
            written.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        wiring.scope().ifPresent(written::addAnnotation);
        suppressions().ifPresent(written::addAnnotation);
        MethodSpec constructor = constructor();
        fields.specs().forEach(written::addField);
        wiring.module(name, ClassName.get(type)).ifPresent(written::addType);
        return written.addMethod(constructor)
                .addMethods(wiring.methods())
                .addMethods(methods)
                .build();
    }

    private static boolean isPublic(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private Optional<AnnotationSpec> suppressions() {
        if (read.warnings().isEmpty()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        read.warnings().forEach(suppressed -> annotation.addMember("value", "$S", suppressed));
        return Optional.of(annotation.build());
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Makes a recorder.\n\n@param $L what holds the series\n", REGISTRY)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.REGISTRY, REGISTRY);
        wiring.constructor().ifPresent(constructor::addAnnotation);
        if (!recorder.commonLabels().isEmpty()) {
            CodeBlock labels = recorder.commonLabels().stream()
                    .map(label -> CodeBlock.of("$S", label))
                    .collect(CodeBlock.joining(", "));
            constructor.addStatement("$L.requireCommonLabels($S, $L)", REGISTRY, recorder.interfaceName(), labels);
        }
        recorder.catalogs()
                .forEach((catalog, version) -> constructor.addStatement(
                        "$T.compiledAgainst($L, $S, $S)", RuntimeTypes.SELF_METRICS, REGISTRY, catalog, version));
        tables.values().forEach(table -> constructor.addCode(table.creation(REGISTRY)));
        constructor.addCode(fields.assignments());
        tables.values().forEach(table -> constructor.addCode(table.start()));
        return constructor.build();
    }

    private MethodSpec method(CheckedMethod method) {
        ReadInterface.Signature signature = read.signatures().get(method.declaration());
        if (signature == null) {
            throw new IllegalArgumentException(
                    "no signature of " + method.declaration().name());
        }
        MethodSpec.Builder written = MethodSpec.methodBuilder(
                        method.declaration().name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.get(signature.result()));
        List<ParameterDeclaration> parameters = method.declaration().parameters();
        IntStream.range(0, parameters.size())
                .forEach(i -> written.addParameter(
                        TypeName.get(signature.parameters().get(i)),
                        parameters.get(i).name()));
        written.varargs(signature.isVarArgs());
        if (method instanceof CheckedMethod.Records records) {
            written.addCode(recording(records));
        } else if (method instanceof CheckedMethod.Removes removes) {
            written.addCode(removal(removes));
        } else {
            inertResult(signature.result().getKind()).ifPresent(result -> written.addStatement("return $L", result));
        }
        return written.build();
    }

    private CodeBlock recording(CheckedMethod.Records method) {
        FamilyTable table = tables.get(method.family().name());
        if (table == null) {
            throw new IllegalArgumentException("no table of " + method.family().name());
        }
        CodeBlock cell = table.cell(method.labels());
        String value = value(method);
        return switch (method.operation()) {
            case INCREMENT -> statement("$L.inc()", cell);
            case ADD -> guarded(table, method, statement("$L.$L($L)", cell, Amounts.adding(method), value));
            case SET -> guarded(table, method, statement("$L.$L($L)", cell, Amounts.setting(method), value));
            case OBSERVE -> guarded(table, method, statement("$L.$L($L)", cell, Amounts.observing(method), value));
            case SAMPLE -> guarded(table, method, statement("$L.sample($L)", cell, value));
            case PRESENT -> statement("$L.set(1)", cell);
            case HANDLE -> statement("return $L", cell);
            case START -> statement("return $L.start()", cell);
        };
    }

    /** What is rejected must not take the place of a label value, so it does not come as far as the look-up of one. */
    private static CodeBlock guarded(FamilyTable table, CheckedMethod.Records method, CodeBlock recorded) {
        Optional<String> takes = method.labels().isEmpty() ? Optional.empty() : Amounts.taking(method);
        return takes.map(taking -> CodeBlock.builder()
                        .beginControlFlow("if ($N.$L($N))", table.name(), taking, value(method))
                        .add(recorded)
                        .endControlFlow()
                        .build())
                .orElse(recorded);
    }

    private static String value(CheckedMethod.Records method) {
        return method.value().map(ParameterDeclaration::name).orElse("");
    }

    private CodeBlock removal(CheckedMethod.Removes method) {
        CodeBlock.Builder code = CodeBlock.builder();
        Removal removal = new Removal(method.declaration(), fields);
        for (CheckedMethod.Loss loss : method.losses()) {
            FamilyTable table = tables.get(loss.family().name());
            if (table != null) {
                code.addStatement("$L", removal.from(table, loss.labels()));
            }
        }
        return code.build();
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    private static Optional<String> inertResult(TypeKind kind) {
        return switch (kind) {
            case VOID -> Optional.empty();
            case BOOLEAN -> Optional.of("false");
            case BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> Optional.of("0");
            default -> Optional.of("null");
        };
    }
}
