package dev.metricwright.processor.write;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.processor.read.ReadInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
        Set<String> taken = new HashSet<>(Set.of(REGISTRY));
        for (CheckedMethod method : recorder.methods()) {
            for (ParameterDeclaration parameter : method.declaration().parameters()) {
                if (taken.add(parameter.name())) {
                    names.newName(parameter.name(), parameter.name());
                }
            }
        }
        this.fields = new Fields(names, wiring.fieldModifiers());
        IdentityHashMap<ParameterDeclaration, TypeName> types = new IdentityHashMap<>();
        for (CheckedMethod method : recorder.methods()) {
            List<ParameterDeclaration> parameters = method.declaration().parameters();
            List<TypeMirror> declared = signature(method).parameters();
            for (int i = 0; i < parameters.size(); i++) {
                types.put(parameters.get(i), TypeName.get(declared.get(i)));
            }
        }
        for (CheckedFamily family : recorder.families()) {
            tables.put(family.family().name(), new FamilyTable(family, recorder.interfaceName(), fields, types));
        }
    }

    TypeSpec write() {
        TypeElement type = read.type();
        List<MethodSpec> methods = new ArrayList<>();
        for (CheckedMethod method : recorder.methods()) {
            methods.add(method(method));
        }
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
        if (wiring.scope().isPresent()) {
            written.addAnnotation(wiring.scope().get());
        }
        if (!read.warnings().isEmpty()) {
            written.addAnnotation(suppressions());
        }
        MethodSpec constructor = constructor();
        written.addFields(fields.specs());
        Optional<TypeSpec> module = wiring.module(name, ClassName.get(type));
        if (module.isPresent()) {
            written.addType(module.get());
        }
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

    private AnnotationSpec suppressions() {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        for (String suppressed : read.warnings()) {
            annotation.addMember("value", "$S", suppressed);
        }
        return annotation.build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Makes a recorder.\n\n@param $L what holds the series\n", REGISTRY)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.REGISTRY, REGISTRY);
        if (wiring.constructor().isPresent()) {
            constructor.addAnnotation(wiring.constructor().get());
        }
        Code code = new Code();
        if (!recorder.commonLabels().isEmpty()) {
            List<Code> labels = new ArrayList<>();
            for (String label : recorder.commonLabels()) {
                labels.add(Code.of("$S", label));
            }
            code.addStatement(
                    "$L.requireCommonLabels($S, $L)", REGISTRY, recorder.interfaceName(), Code.join(labels, ", "));
        }
        for (Map.Entry<String, String> catalog : recorder.catalogs().entrySet()) {
            code.addStatement(
                    "$T.compiledAgainst($L, $S, $S)",
                    RuntimeTypes.SELF_METRICS,
                    REGISTRY,
                    catalog.getKey(),
                    catalog.getValue());
        }
        for (FamilyTable table : tables.values()) {
            code.add(table.creation(REGISTRY));
        }
        code.add(fields.assignments());
        for (FamilyTable table : tables.values()) {
            code.add(table.start());
        }
        return constructor.addCode(code.block()).build();
    }

    private ReadInterface.Signature signature(CheckedMethod method) {
        ReadInterface.Signature signature = read.signatures().get(method.declaration());
        if (signature == null) {
            throw new IllegalArgumentException(
                    "no signature of " + method.declaration().name());
        }
        return signature;
    }

    private MethodSpec method(CheckedMethod method) {
        ReadInterface.Signature signature = signature(method);
        MethodSpec.Builder written = MethodSpec.methodBuilder(
                        method.declaration().name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.get(signature.result()));
        List<ParameterDeclaration> parameters = method.declaration().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            written.addParameter(
                    TypeName.get(signature.parameters().get(i)),
                    parameters.get(i).name());
        }
        written.varargs(signature.isVarArgs());
        if (method instanceof CheckedMethod.Records records) {
            written.addCode(recording(records).block());
        } else if (method instanceof CheckedMethod.Removes removes) {
            written.addCode(removal(removes).block());
        } else {
            Optional<String> result = inertResult(signature.result().getKind());
            if (result.isPresent()) {
                written.addStatement("return $L", result.get());
            }
        }
        return written.build();
    }

    private Code recording(CheckedMethod.Records method) {
        FamilyTable table = tables.get(method.family().name());
        if (table == null) {
            throw new IllegalArgumentException("no table of " + method.family().name());
        }
        Code cell = table.cell(method.labels());
        String value = value(method);
        return switch (method.operation()) {
            case INCREMENT -> Code.statement("$L.inc()", cell);
            case ADD -> guarded(table, method, Code.statement("$L.$L($L)", cell, Amounts.adding(method), value));
            case SET -> guarded(table, method, Code.statement("$L.$L($L)", cell, Amounts.setting(method), value));
            case OBSERVE -> guarded(table, method, Code.statement("$L.$L($L)", cell, Amounts.observing(method), value));
            case SAMPLE -> guarded(table, method, Code.statement("$L.sample($L)", cell, value));
            case PRESENT -> Code.statement("$L.set(1)", cell);
            case HANDLE -> Code.statement("return $L", cell);
            case START -> Code.statement("return $L.start()", cell);
        };
    }

    /** What is rejected must not take the place of a label value, so it does not come as far as the look-up of one. */
    private static Code guarded(FamilyTable table, CheckedMethod.Records method, Code recorded) {
        Optional<String> takes = method.labels().isEmpty() ? Optional.empty() : Amounts.taking(method);
        return takes.isPresent()
                ? Code.of("if ($N.$L($N)) {\n$>", table.name(), takes.get(), value(method))
                        .add(recorded)
                        .add("$<}\n")
                : recorded;
    }

    private static String value(CheckedMethod.Records method) {
        return method.value().isPresent() ? method.value().get().name() : "";
    }

    private Code removal(CheckedMethod.Removes method) {
        Code code = new Code();
        Removal removal = new Removal(method.declaration(), fields);
        for (CheckedMethod.Loss loss : method.losses()) {
            FamilyTable table = tables.get(loss.family().name());
            if (table != null) {
                code.addStatement("$L", removal.from(table, loss.labels()));
            }
        }
        return code;
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
