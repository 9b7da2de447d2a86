package dev.metricwright.processor.write;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedMethod.Operation;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A method of a recorder. */
final class RecorderMethod {

    private final CheckedMethod method;
    private final MethodDeclaration declaration;
    private final TypeNames types;

    /** The names of its variables, by those of the parameters as declared. */
    private final NameAllocator variables = new NameAllocator();

    RecorderMethod(CheckedMethod method, TypeNames types) {
        this.method = method;
        this.declaration = method.declaration();
        this.types = types;
        variables.newName("String", String.class); // a variable of this name would hide the type
        for (ParameterDeclaration parameter : declaration.parameters()) {
            variables.newName(parameter.name(), parameter.name());
        }
    }

    /** The names of its variables, in their order. */
    List<String> variables() {
        return declaration.parameters().stream().map(this::variable).toList();
    }

    private String variable(ParameterDeclaration parameter) {
        return variables.get(parameter.name());
    }

    MethodSpec write(Map<String, FamilyTable> tables) {
        MethodSpec.Builder written = MethodSpec.methodBuilder(declaration.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(types.of(declaration.result().erased()))
                .varargs(declaration.varArgs());
        for (ParameterDeclaration parameter : declaration.parameters()) {
            written.addParameter(types.of(parameter.type().erased()), variable(parameter));
        }
        return written.addCode(body(tables)).build();
    }

    private CodeBlock body(Map<String, FamilyTable> tables) {
        if (method instanceof CheckedMethod.Records records) {
            FamilyTable table =
                    Objects.requireNonNull(tables.get(records.family().name()));
            return recording(records, table);
        }
        if (method instanceof CheckedMethod.Removes removes) {
            return removal(removes, tables);
        }
        TypeName result = types.of(declaration.result().erased());
        return result.equals(TypeName.VOID) ? CodeBlock.of("") : statement("return $L", inert(result));
    }

    private static String inert(TypeName result) {
        return !result.isPrimitive() ? "null" : result.equals(TypeName.BOOLEAN) ? "false" : "0";
    }

    private CodeBlock recording(CheckedMethod.Records records, FamilyTable table) {
        CodeBlock cell = table.cell(records.labels(), variables);
        return switch (records.operation()) {
            case INCREMENT -> statement("$L.inc()", cell);
            case PRESENT -> statement("$L.set(1)", cell);
            case HANDLE -> statement("return $L", cell);
            case START -> statement("return $L.start()", cell);
            case ADD, SET, OBSERVE, SAMPLE -> amount(records, table, cell);
        };
    }

    /** A value that is rejected must not take the place of a label value, so the table accepts it before it looks up a series. */
    private CodeBlock amount(CheckedMethod.Records records, FamilyTable table, CodeBlock cell) {
        ParameterDeclaration parameter = records.value().orElseThrow();
        ParameterType type = parameter.type();
        String variable = variable(parameter);
        CodeBlock recorded = statement("$L.$L($N)", cell, operation(records.operation(), type), variable);
        boolean acceptsAny =
                records.operation() == Operation.SET && type != Simple.DURATION; // a gauge may be any number
        return records.labels().isEmpty() || acceptsAny
                ? recorded
                : CodeBlock.builder()
                        .beginControlFlow(
                                "if ($N.$L($N))", table.name(), type == Simple.NANOS ? "takesNanos" : "takes", variable)
                        .add(recorded)
                        .endControlFlow()
                        .build();
    }

    private static String operation(Operation operation, ParameterType type) {
        String suffix = type == Simple.NANOS ? "Nanos" : "";
        return switch (operation) {
            case ADD -> type == Simple.DURATION || type == Simple.NANOS ? "add" + suffix : "inc";
            case SET -> "set" + suffix;
            case OBSERVE -> "observe" + suffix;
            default -> "sample";
        };
    }

    private CodeBlock removal(CheckedMethod.Removes removes, Map<String, FamilyTable> tables) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (CheckedMethod.Loss loss : removes.losses()) {
            FamilyTable table = tables.get(loss.family().name());
            if (table != null) {
                code.add(table.removal(declaration.name(), loss.labels(), variables));
            }
        }
        return code.build();
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
