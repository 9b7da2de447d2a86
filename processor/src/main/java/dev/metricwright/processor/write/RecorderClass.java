package dev.metricwright.processor.write;

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
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The class of a recorder: its fields, its constructor, and its methods. */
final class RecorderClass {

    private static final ClassName GENERATED = new ClassName("javax.annotation.processing", "Generated");
    private static final ClassName OVERRIDE = new ClassName(ClassName.JAVA_LANG, "Override");
    private static final ClassName SUPPRESS_WARNINGS = new ClassName(ClassName.JAVA_LANG, "SuppressWarnings");
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

        Names names = new Names();
        names.reserve(REGISTRY);
        IdentityHashMap<ParameterDeclaration, Code> types = new IdentityHashMap<>();
        for (CheckedMethod method : recorder.methods()) {
            List<ParameterDeclaration> parameters = method.declaration().parameters();
            List<TypeMirror> declared = signature(method).parameters();
            for (int i = 0; i < parameters.size(); i++) {
                names.reserve(parameters.get(i).name());
                types.put(parameters.get(i), Code.type(declared.get(i)));
            }
        }
        this.fields = new Fields(names, wiring.fieldModifiers());
        for (CheckedFamily family : recorder.families()) {
            tables.put(family.family().name(), new FamilyTable(family, recorder.interfaceName(), fields, types));
        }
    }

    /** The simple names that mean types nested in the class, its own or such that it inherits. */
    Set<String> nested() {
        Set<String> nested = new HashSet<>(wiring.nested());
        collectNested(read.type(), nested);
        return nested;
    }

    private static void collectNested(TypeElement type, Set<String> nested) {
        for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
            nested.add(member.getSimpleName().toString());
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                collectNested(element, nested);
            }
        }
    }

    Code write() {
        TypeElement type = read.type();
        ClassName implemented = ClassName.of(type);
        Code written = Code.of("""
                /**
                 * Records {@link $L}. Generated; change that instead.
                 */
                """, implemented.nestedName());
        if (annotateGenerated) {
            written.add("@$T($S)\n", GENERATED, PROCESSOR);
        }
        written.add(wiring.scope()).add(suppressions());
        written.add(isPublic(type) ? "public " : "")
                .add("$Lclass $L implements $T {\n$>", wiring.classModifiers(), name.nestedName(), implemented);
        Code methods = new Code();
        for (CheckedMethod method : recorder.methods()) {
            methods.add("\n").add(method(method));
        }
        // Not before the methods, which say what fields they need.
        Code constructor = constructor();
        return written.add(fields.declarations())
                .add(constructor)
                .add(wiring.members(name))
                .add(methods)
                .add(wiring.module(name, implemented))
                .add("$<}\n");
    }

    private static boolean isPublic(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private Code suppressions() {
        Set<String> warnings = read.warnings();
        if (warnings.isEmpty()) {
            return new Code();
        }
        Code listed = FamilyTable.strings(warnings);
        return warnings.size() == 1
                ? Code.of("@$T($L)\n", SUPPRESS_WARNINGS, listed)
                : Code.of("@$T({$L})\n", SUPPRESS_WARNINGS, listed);
    }

    private Code constructor() {
        Code code = Code.of("""
                /**
                 * Makes a recorder.
                 *
                 * @param $L what holds the series
                 */
                """, REGISTRY);
        code.add(wiring.constructor());
        code.add("public $L($T $L) {\n$>", name.nestedName(), RuntimeTypes.REGISTRY, REGISTRY);
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
        return code.add("$<}\n");
    }

    private ReadInterface.Signature signature(CheckedMethod method) {
        ReadInterface.Signature signature = read.signatures().get(method.declaration());
        if (signature == null) {
            throw new IllegalArgumentException(
                    "no signature of " + method.declaration().name());
        }
        return signature;
    }

    private Code method(CheckedMethod method) {
        ReadInterface.Signature signature = signature(method);
        return Code.of("@$T\n", OVERRIDE)
                .add(
                        "public $L $L($L) {\n$>",
                        Code.type(signature.result()),
                        method.declaration().name(),
                        parameters(method, signature))
                .add(body(method, signature))
                .add("$<}\n");
    }

    private static Code parameters(CheckedMethod method, ReadInterface.Signature signature) {
        List<ParameterDeclaration> declared = method.declaration().parameters();
        List<Code> parameters = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            TypeMirror type = signature.parameters().get(i);
            boolean anyNumber = signature.isVarArgs() && i == declared.size() - 1;
            Code written =
                    anyNumber ? Code.type(((ArrayType) type).getComponentType()).add("...") : Code.type(type);
            parameters.add(written.add(" $L", declared.get(i).name()));
        }
        return Code.join(parameters, ",$W");
    }

    private Code body(CheckedMethod method, ReadInterface.Signature signature) {
        if (method instanceof CheckedMethod.Records records) {
            return recording(records);
        }
        if (method instanceof CheckedMethod.Removes removes) {
            return removal(removes);
        }
        Optional<String> result = inertResult(signature.result().getKind());
        return result.isPresent() ? Code.statement("return $L", result.get()) : new Code();
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
                ? Code.of("if ($L.$L($L)) {\n$>", table.name(), takes.get(), value(method))
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
