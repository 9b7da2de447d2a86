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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A method of a recorder. */
final class RecorderMethod {

    private final CheckedMethod method;
    private final MethodDeclaration declaration;
    private final TypeNames types;

    /** The names of the method's variables, by the names of the parameters as declared. */
    private final NameAllocator variables = new NameAllocator();

    RecorderMethod(CheckedMethod method, TypeNames types) {
        this.method = method;
        this.declaration = method.declaration();
        this.types = types;
        TypeNames.ROOTS.forEach(root -> variables.newName(root, new Object()));
        for (ParameterDeclaration parameter : declaration.parameters()) {
            variables.newName(parameter.name(), parameter.name());
        }
    }

    /** The names of the method's variables, in the order of the parameters. */
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
        if (method instanceof CheckedMethod.Starts starts) {
            return starts(starts, tables);
        }
        if (method instanceof CheckedMethod.Removes removes) {
            return removal(removes, tables);
        }
        TypeName result = types.of(declaration.result().erased());
        if (method instanceof CheckedMethod.Delegates delegates) {
            List<String> arguments = new ArrayList<>(List.of("this"));
            arguments.addAll(variables());
            return statement(
                    "$L$T.$N($L)",
                    result.equals(TypeName.VOID) ? "" : "return ",
                    types.of(delegates.home()),
                    declaration.name(),
                    String.join(", ", arguments));
        }
        return result.equals(TypeName.VOID) ? CodeBlock.of("") : statement("return $L", inert(result));
    }

    private static String inert(TypeName result) {
        return !result.isPrimitive() ? "null" : result.equals(TypeName.BOOLEAN) ? "false" : "0";
    }

    private CodeBlock recording(CheckedMethod.Records records, FamilyTable table) {
        CodeBlock recorded = recorded(records, table);
        return records.value()
                .filter(value -> !records.labels().isEmpty() && !isNumberOfGauge(records, value.type()))
                .map(value -> CodeBlock.builder()
                        .beginControlFlow("if ($N.$L($N))", table.name(), accepting(value.type()), variable(value))
                        .add(recorded)
                        .endControlFlow()
                        .build())
                .orElse(recorded);
    }

    /** Whether the value is a plain number for a gauge. It needs no check: a gauge may have any number. */
    private static boolean isNumberOfGauge(CheckedMethod.Records records, ParameterType type) {
        boolean isTime = type == Simple.DURATION || type == Simple.TIMING || type == Simple.INSTANT;
        return records.operation() == Operation.SET && !isTime;
    }

    /**
     * The method that checks a value. The table checks the value before it looks up a series, because a rejected value
     * must not use up the bound of a label.
     */
    private static String accepting(ParameterType type) {
        boolean isSupplier =
                type == Simple.LONG_SUPPLIER || type == Simple.DOUBLE_SUPPLIER || type == Simple.BOOLEAN_SUPPLIER;
        return isSupplier ? "acceptsSupplier" : type == Simple.NANOS ? "acceptsNanos" : "accepts";
    }

    /** Looks up the cell in the key space, passes the values to the table if the cell is missing, and records. */
    private CodeBlock recorded(CheckedMethod.Records records, FamilyTable table) {
        Operation operation = records.operation();
        boolean isKept = operation == Operation.HANDLE || operation == Operation.START;
        String space = variables.newName("space", CodeBlock.class);
        String cell = variables.newName("cell", MethodSpec.class);
        FamilyTable.Series series = table.series(records.labels(), space, variables);
        String otherwise = operation == Operation.HANDLE ? "handle" : operation == Operation.START ? "later" : "open";
        return CodeBlock.builder()
                .addStatement("$T $N = $N.space()", table.spaceType(), space, table.name())
                .addStatement("$T $N = $N.$L($L)", table.cellType(), cell, space, isKept ? "own" : "cell", series.key())
                .beginControlFlow("if ($N == null)", cell)
                .addStatement("$N = $N.$L($L)", cell, table.name(), otherwise, series.values())
                .endControlFlow()
                .add(operation(records, cell))
                .build();
    }

    private CodeBlock operation(CheckedMethod.Records records, String cell) {
        return switch (records.operation()) {
            case INCREMENT -> statement("$N.inc()", cell);
            case PRESENT -> statement("$N.set(1)", cell);
            case HANDLE -> statement("return $N", cell);
            case START -> statement("return $N.start()", cell);
            case ADD, SET, OBSERVE, SAMPLE -> {
                ParameterDeclaration value = records.value().orElseThrow();
                yield statement("$N.$L($N)", cell, name(records.operation(), value.type()), variable(value));
            }
        };
    }

    /** The method of the cell that records a value. */
    private static String name(Operation operation, ParameterType type) {
        String suffix = type == Simple.NANOS ? "Nanos" : "";
        return switch (operation) {
            case ADD -> type == Simple.LONG || type == Simple.DOUBLE ? "inc" : "add" + suffix;
            case SET -> "set" + suffix;
            case OBSERVE -> "observe" + suffix;
            default -> "sample";
        };
    }

    private CodeBlock starts(CheckedMethod.Starts starts, Map<String, FamilyTable> tables) {
        Map<FamilyTable, List<CheckedMethod.Start>> byTable = new LinkedHashMap<>();
        for (CheckedMethod.Start start : starts.starts()) {
            FamilyTable table = tables.get(start.family().name());
            if (table != null) {
                byTable.computeIfAbsent(table, each -> new ArrayList<>()).add(start);
            }
        }
        CodeBlock.Builder code = CodeBlock.builder();
        byTable.forEach((table, ofTable) -> code.add(table.starts(declaration.name(), ofTable, variables)));
        return code.build();
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
