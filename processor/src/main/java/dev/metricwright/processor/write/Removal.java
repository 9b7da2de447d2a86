package dev.metricwright.processor.write;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.TypeName;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.List;

/** How a method removes series: by the names of the labels that select them, and their values. */
final class Removal {

    private static final TypeName STRINGS = ArrayTypeName.of(ClassName.get(String.class));

    private final MethodDeclaration method;
    private final Fields fields;

    Removal(MethodDeclaration method, Fields fields) {
        this.method = method;
        this.fields = fields;
    }

    /** Removes the series that some labels select from a table. */
    CodeBlock from(FamilyTable table, List<LabelSource.FromParameter> sources) {
        List<String> names = sources.stream().map(LabelSource::label).toList();
        String labels = fields.constant(
                STRINGS,
                Identifiers.upperCase(method.name(), "labels"),
                CodeBlock.of("{$L}", FamilyTable.strings(names)));
        CodeBlock values = sources.stream().map(source -> text(table, source)).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$N.remove($N,$W$L)", table.name(), labels, values);
    }

    private static CodeBlock text(FamilyTable table, LabelSource.FromParameter source) {
        String parameter = source.parameter().name();
        ParameterType type = source.parameter().type();
        if (type instanceof ParameterType.Constants) {
            return table.removedConstant(source);
        }
        return type == Simple.STRING
                ? CodeBlock.of("$N", parameter)
                : CodeBlock.of("$T.valueOf($N)", String.class, parameter);
    }
}
